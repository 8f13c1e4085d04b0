/**
 * Old and other forms of kanji that stand in names, each group led by the form that all are compared as. Whoever writes a name down by
 * hand, or with a keyboard that lacks a form, takes another one of the same group.
 */
const GROUPS =
  '高髙 崎﨑嵜碕 辺邊邉 斉斎齋齊齎 沢澤 桜櫻 国國圀囯 浜濱濵 広廣 吉𠮷 真眞 竜龍 島嶋嶌 富冨 蔵藏 円圓 栄榮 恵惠 寿壽 徳德 曽曾 彦彥 清淸 瀬瀨 増增 ' +
  '槇槙 静靜 涼凉 来來 条條 亜亞 児兒 学學斈 実實 岳嶽 応應 滝瀧 鉄鐵 権權 将將 浅淺 黒黑 仏佛 弥彌 祢禰 礼禮 与與 万萬 豊豐 村邨 野埜 峰峯嶺 柳栁桺 ' +
  '桑桒 館舘 刈苅 荘莊庄 薮藪籔 篭籠 桧檜 狭狹 鴎鷗 麹麴 呑吞 渕淵渊 園薗 亀龜 会會 関關 県縣 団團 芦蘆 糸絲 塩鹽 黄黃 横橫 郎郞 晃晄 煕熙 穂穗 穣穰 ' +
  '縄繩 総總 緑綠 聡聰 脇脅 舟舩 芸藝 巣巢 薫薰 虎乕 衛衞 角⻆ 郷鄕 鉱鑛 霊靈 青靑 鶴靍靏 麦麥 歩步 気氣 渋澁 済濟 湾灣 尭堯 秋穐 稲稻 穏穩 岩巌巖 徴徵 ' +
  '楽樂 様樣 歓歡 帰歸 満滿 双雙 参參 台臺 図圖 壮壯 宝寶寳 専專 対對 従從 独獨 畳疊 証證 誉譽 読讀 頼賴 顕顯 駆驅 鶏鷄';

/** A form → the one that it is compared as. */
export const KANJI_VARIANTS: ReadonlyMap<string, string> = new Map(
  GROUPS.split(' ').flatMap((group) => {
    const [lead = '', ...others] = Array.from(group);
    return others.map((other): [string, string] => [other, lead]);
  }),
);
