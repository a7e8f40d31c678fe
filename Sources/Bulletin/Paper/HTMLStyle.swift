extension HTML {
  /// The layout of GB/T 9704-2012: A4 with 37 mm above and 28 mm at the left of a type area of
  /// 156 × 225 mm, 22 lines of 28 characters of size 3 (16 pt), titles in size 2 (22 pt).
  static let style = """
    @page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm; }
    @page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, serif;
      padding-right: 14pt; } }
    @page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, serif;
      padding-left: 14pt; } }
    @page wide { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
    @page broad { size: A3 landscape; margin: 28mm 37mm 26mm 35mm; }
    html { background: #fff; color: #000; }
    body { max-width: 156mm; margin: 0 auto; font-size: 16pt; line-height: 29pt;
      font-family: FangSong_GB2312, "仿宋_GB2312", FangSong, "仿宋", STFangsong, "FandolFang R",
        "Noto Serif CJK SC", serif; text-align: justify; }
    p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
    header { border-bottom: 0.7mm solid #e60012; padding-bottom: 4mm; margin-bottom: 58pt; }
    header p { text-indent: 0; text-align: center; }
    .issuer, h1 { font-family: FZXiaoBiaoSong-B05S, "方正小标宋简体", FZXiaoBiaoSong-B05,
      "方正小标宋_GBK", STZhongsong, "华文中宋", "Noto Serif CJK SC", SimSun, serif; }
    .issuer { color: #e60012; line-height: 1.3; margin: 35mm 0 58pt; white-space: nowrap; }
    h1 { font-size: 22pt; line-height: 35pt; font-weight: normal; text-align: center;
      margin: 0 0 29pt; }
    h1.blue { color: #0050b3; }
    h1.orange { color: #d46b08; }
    h1.red { color: #e60012; }
    .marks { text-align: center; text-indent: 0; margin-bottom: 29pt; font-weight: bold; }
    .addressee, .black, .source { text-indent: 0; }
    h2, h3 { font-size: 16pt; line-height: 29pt; font-weight: normal; margin: 0;
      text-indent: 2em; break-after: avoid; }
    h2, .black { font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
    h3 { font-family: KaiTi_GB2312, "楷体_GB2312", KaiTi, "楷体", STKaiti, serif; }
    h2.annex { text-align: center; text-indent: 0; font-size: 22pt; line-height: 35pt;
      margin: 29pt 0; font-family: FZXiaoBiaoSong-B05S, "方正小标宋简体", STZhongsong,
        "Noto Serif CJK SC", SimSun, serif; }
    ul { margin: 0; padding-left: 2em; list-style: none; }
    section.annex { break-before: page; }
    .annexes { margin-top: 29pt; }
    .signature { margin: 58pt 64pt 0 0; break-inside: avoid; }
    .signature p { text-align: right; }
    .note { margin-top: 29pt; }
    .source { font-size: 12pt; line-height: 18pt; margin: 12pt 0; }
    .filled { text-indent: 0; margin-top: 14pt; font-size: 12pt; }
    table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 8pt 0; font-size: 10.5pt;
      line-height: 15pt; }
    caption { font-size: 12pt; line-height: 20pt;
      font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 0.35mm solid #000; padding: 2pt 3pt; text-align: left; vertical-align: top;
      overflow-wrap: break-word; }
    th { text-align: center; vertical-align: middle; font-weight: normal;
      font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
    td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .wide { page: wide; }
    .broad { page: broad; }
    body.wide { max-width: 225mm; }
    body.broad { max-width: 348mm; }
    @media print { body, body.wide, body.broad { max-width: none; } }
    table.wide, table.broad { font-size: 8pt; line-height: 12pt; }
    footer { margin-top: 29pt; border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000;
      font-size: 14pt; line-height: 24pt; break-inside: avoid; }
    footer p { text-indent: 0; padding: 0 14pt; }
    footer p + p { border-top: 0.25mm solid #000; }
    .watermark { position: fixed; top: 45%; left: 0; right: 0; text-align: center; font-size: 54pt;
      line-height: 1.2; color: #000; opacity: 0.08; transform: rotate(-30deg); z-index: -1; }
    """
}
