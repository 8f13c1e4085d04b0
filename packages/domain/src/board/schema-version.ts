/** Version of the document's layout that boards are made for (board-doc SPEC). */
export const BOARD_SCHEMA_VERSION = 3;
