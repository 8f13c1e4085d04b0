import type { SupporterKind } from '@tsunagu/domain';

/**
 * Line drawings of the kinds of supporters in a box of 24 × 24, drawn for this product. They help the eye; the name
 * beside them says the same in words.
 */
export const KIND_ICONS: Readonly<Record<SupporterKind, string>> = {
  // A cross in a box.
  medical: 'M4 4H20V20H4ZM12 8V16M8 12H16',
  // An open hand below a heart.
  care: 'M12 11C9 8.5 7.5 7 7.5 5.2A2.3 2.3 0 0 1 12 4.4A2.3 2.3 0 0 1 16.5 5.2C16.5 7 15 8.5 12 11ZM3 15H7L11 17H15M3 20H14L21 15.5',
  // Two hands that hold each other: two linked rings.
  welfare: 'M9.5 17A5 5 0 1 1 14 10M14.5 7A5 5 0 1 1 10 14',
  // A public building.
  administration: 'M3 9L12 4L21 9ZM5 9V18M10 9V18M14 9V18M19 9V18M3 20H21',
  // A book.
  education: 'M12 6C9 4 6 4 3 5V19C6 18 9 18 12 20C15 18 18 18 21 19V5C18 4 15 4 12 6ZM12 6V20',
  // Scales.
  justice: 'M12 4V20M7 20H17M5 7H19M5 7L2.5 13H7.5ZM19 7L16.5 13H21.5Z',
  // A lamp on a roof.
  'police-fire': 'M4 20H20M6 20V14A6 6 0 0 1 18 14V20M12 3V5M4 6L6 8M20 6L18 8',
  // A house.
  family: 'M3 12L12 4L21 12M6 10V20H18V10M10 20V15H14V20',
  // Two persons.
  friend:
    'M8 10A3 3 0 1 0 8 4A3 3 0 0 0 8 10ZM16 10A3 3 0 1 0 16 4A3 3 0 0 0 16 10ZM3 20C3 15 5 13 8 13C10 13 11 14 12 15C13 14 14 13 16 13C19 13 21 15 21 20',
  // Two houses.
  neighbour: 'M2 12L7 7L12 12V20H3V11M12 12L17 7L22 12M21 11V20H12',
  // A person with a ribbon.
  'welfare-commissioner':
    'M12 9A3 3 0 1 0 12 3A3 3 0 0 0 12 9ZM5 21C5 15 8 12 12 12C16 12 19 15 19 21M12 12V17M10 17H14',
  // A banner.
  'residents-association': 'M5 21V3H19L16 7.5L19 12H5',
  // Four persons around a table.
  'district-council': 'M12 16A4 4 0 1 0 12 8A4 4 0 0 0 12 16ZM12 5V2M12 22V19M2 12H5M19 12H22',
  // A raised hand.
  volunteer: 'M8 13V6M8 11V5M11 11V3M14 11V4M17 13V6M8 13L5 11C4 12 4 13 5 14L9 20H16C17 18 17 15 17 13',
  // Speech balloons.
  'peer-group': 'M3 4H14V11H8L5 14V11H3ZM17 9H21V16H19V19L16 16H10V14',
  // An awning.
  'shop-company':
    'M4 4H20L21 9C21 11 18 11 18 9C18 11 15 11 15 9C15 11 9 11 9 9C9 11 6 11 6 9C6 11 3 11 3 9ZM5 12V20H19V12M9 20V15H14V20',
  other: 'M12 20A8 8 0 1 0 12 4A8 8 0 0 0 12 20ZM8 12H8.1M12 12H12.1M16 12H16.1',
};
