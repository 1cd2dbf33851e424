/**
 * Paragraphs of press releases in English and Chinese that say the same, each with a way of writing a
 * fact that the languages do not share. Every way stands in two of them at least.
 */
export const pairs: readonly (readonly [en: string, zh: string])[] = [
  // Thousands, magnitudes, numbers in characters.
  ['The university has 1,600 students from 42 countries.', '該校有一千六百名學生，來自42個國家。'],
  ['Some 1.6 thousand visitors came on the first day.', '首日約有1,600名訪客到場。'],
  [
    'The platform has 1.2 billion users, up from 950 million.',
    '該平台用戶達12億，高於先前的9.5億。'
  ],
  ['It shipped 12.5 million units and 300,000 spare parts.', '出貨量為1,250萬台，另有30萬件備品。'],
  [
    'More than 250,000 people signed; 25,000 of them live abroad.',
    '逾二十五萬人連署，其中兩萬五千人旅居海外。'
  ],
  ['The archive holds two hundred and fifty thousand pages.', '檔案館藏有25萬頁文件。'],
  ['He ran 12,345 steps and drank 3 cups of coffee.', '他走了1萬2,345步，喝了3杯咖啡。'],
  ['Some 35,000 to 40,000 birds winter here.', '約有三萬五到四萬隻鳥在此過冬。'],
  // Money.
  ['The company raised NT$1.2 billion (US$38 million).', '公司募得新台幣12億元（約3,800萬美元）。'],
  ['Revenue was NT$45.67 billion, an increase of NT$3.2 billion.', '營收為456.7億元，增加32億元。'],
  ['Tickets cost $20; children pay half.', '票價20元，兒童半價。'],
  ['The grant of HK$5.5 million runs for 18 months.', '這筆550萬港元的補助為期一年半。'],
  ['A budget of 10 to 15 million dollars is planned.', '預計編列1,000萬至1,500萬元預算。'],
  ['Investors put in €2.4 million and ¥300 million.', '投資人投入240萬歐元及3億日圓。'],
  [
    'The fund paid RMB 30 million, or about $4.2 million.',
    '基金支付人民幣3,000萬元，約合420萬美元。'
  ],
  ['Shares worth NT$10–15 million were sold.', '售出價值新台幣1,000萬至1,500萬元的股份。'],
  // Percentages, 成, 折, fractions, multiples.
  ['Profit rose 25% and sales rose 12.5 percent.', '獲利成長兩成五，營收成長12.5%。'],
  ['A third of the members voted; two thirds did not.', '三分之一的會員投票，三分之二沒有。'],
  ['Fifteen percent of the staff are engineers.', '百分之十五的員工是工程師。'],
  ['About 30 per cent of the land is forest.', '約三成土地為森林。'],
  ['Members get 20% off; students get 10% off.', '會員享八折優惠，學生九折。'],
  ['Half of the seats are reserved.', '一半的座位採預約制。'],
  ['Output doubled in May and tripled in June.', '五月產量翻倍，六月增為三倍。'],
  ['The new chip is 3 times faster and twofold cheaper.', '新晶片快3倍，便宜兩倍。'],
  ['The rate fell by 0.25 percentage points, to 1.875%.', '利率下降0.25個百分點，降至1.875%。'],
  ['Three quarters of the respondents agreed.', '四分之三的受訪者同意。'],
  // Measures.
  ['The hall has 1,600 square meters and 12-meter ceilings.', '展館佔地484坪，挑高12公尺。'],
  [
    'The office of 100 ping lies 2 kilometers from the station.',
    '辦公室約330平方公尺，距車站2公里。'
  ],
  ['The park covers 26 hectares, or 64 acres.', '園區面積26公頃（64英畝）。'],
  ['The trail is 10 miles long and climbs 3,000 feet.', '步道全長16公里，爬升914公尺。'],
  ['Each box weighs 5 kg; a pallet weighs 1.2 tonnes.', '每箱重5公斤，一棧板重1,200公斤。'],
  ['It was 25 °C in the morning and 30 degrees Celsius at noon.', '早上氣溫攝氏25度，中午30度。'],
  ['The plant makes 500 MW, or 1.2 GWh a day.', '電廠發電500兆瓦，每日120萬度。'],
  ['The camera has 48 megapixels and 512 GB of memory.', '相機有4,800萬像素及512GB記憶體。'],
  ['A line of 100 Mbps costs 499 dollars a month.', '100Mbps線路月租499元。'],
  ['The wafer is 300 mm wide, with lines of 3 nanometers.', '晶圓直徑300公釐，線寬3奈米。'],
  // Dates, years of both eras, quarters, halves, decades, weekdays.
  ['The agreement was signed on Monday, March 25, 2024.', '雙方於2024年3月25日（星期一）簽約。'],
  ['It opens on 5 April 2024, a Friday.', '將於民國113年4月5日（五）開幕。'],
  ['The fair runs from March 25 to 27.', '展覽自3月25日至27日舉行。'],
  ['Applications close on September 30, 2025.', '申請至114年9月30日截止。'],
  ['The law of 2024-03-25 replaces that of 1998.', '2024年3月25日的法律取代1998年舊法。'],
  ['Sales grew in the third quarter of 2024.', '2024年第三季銷售成長。'],
  ['In Q1 2025 and the second half of 2025 we hire.', '我們將在2025年第一季及2025年下半年徵才。'],
  ['The design is of the 1990s; the roof is of 1987.', '設計出自1990年代，屋頂建於1987年。'],
  ['The society, founded in the 1960s, moved in 2001.', '學會成立於一九六〇年代，二〇〇一年遷址。'],
  ['It met on March 25 and 26, 2024.', '會議於2024年3月25、26日召開。'],
  ['Last year the harbour had 3 cranes; this year it has 5.', '去年港口有3台吊車，今年有5台。'],
  ['The committee meets in May and again in October.', '委員會於5月及10月開會。'],
  // Times of day.
  ['Doors open at 2:30 p.m. and close at 6 p.m.', '下午兩點半入場，下午6時散場。'],
  [
    'The press conference starts at 10:00 a.m. (Taipei time).',
    '記者會於上午10時（台北時間）開始。'
  ],
  [
    'The call is at 14:00 (GMT+8), which is 6:00 a.m. UTC.',
    '電話會議於下午2時（GMT+8），即6:00 UTC。'
  ],
  ['Lunch is served at noon, from 12:00 to 13:30.', '中午供應午餐，12:00至13:30。'],
  ['The ferry leaves at 9:05 a.m. and 9:05 p.m.', '渡輪於上午9時5分及晚上9時5分開航。'],
  // Durations.
  ['The project takes three years and six months.', '計畫為期3年半。'],
  ['After two weeks, or 14 days, the offer ends.', '優惠為期14天，兩週後結束。'],
  ['The test lasted 90 minutes, one and a half hours.', '測試歷時90分鐘，即一個半小時。'],
  ['Within 10 days and 48 hours you get an answer.', '10日又48小時內答覆。'],
  ['A decade of work ends after half a year of tests.', '十年努力，經半年測試後告成。'],
  // Ordinals and anniversaries.
  ['The 20th anniversary is the third such event.', '20週年慶為第三次舉辦。'],
  ['It is the 42nd congress, on the 5th floor.', '第42屆大會在5樓舉行。'],
  ['The twenty-first session ends the 8th term.', '第二十一次會議結束第8屆任期。'],
  // Telephones, addresses, identifiers.
  [
    'Call +886-7-312-1101 ext. 2101 or write to press@kmu.example.',
    '請電(07)312-1101分機2101，或寫信至press@kmu.example。'
  ],
  [
    'The hotline is 0800-000-123; the fax is +886 2 2345 6789.',
    '專線為0800-000-123，傳真為(02) 2345-6789。'
  ],
  ['Version 3.2.1 closes CVE-2024-49761 under ISO 9001.', '3.2.1版依ISO 9001修補CVE-2024-49761。'],
  [
    'See [the page](https://kmu.example/en/news) for 2 more.',
    '另有2則，見[網頁](https://kmu.example/zh-tw/news)。'
  ],
  ['The company (TWSE: 2330) listed in 1994.', '該公司（TWSE：2330）於1994年上市。'],
  [
    'Read [the report](https://www.kmu.example/report/) by 7 authors.',
    '請讀7位作者的[報告](https://kmu.example/report)。'
  ],
  // Small words with numerals in them, and names with digits.
  [
    'Together they tried some things, one of them very well.',
    '他們一起試了一些事，其中一件十分成功。'
  ],
  ['A Samsung phone with 5G was given to the one who won.', '贏家獲得一支三星5G手機。'],
  [
    'COVID-19 closed the A380 line; N95 masks were short.',
    '受COVID-19影響，A380產線關閉，N95口罩短缺。'
  ],
  ['Everything in Sichuan and Kyushu was united at once.', '四川與九州的一切立刻統一。'],
  ['In case of rain it is held all the same, in one hall.', '萬一下雨，仍在同一個會場舉行。'],
  ['The 7-Eleven on 3rd Street sells 104 kinds of tea.', '第3街的7-Eleven販售104種茶。'],
  // As statistical offices, courts and schools write.
  [
    'Growth was 8.6% in 2025 and 20.5% in 2026; inflation is 2.5% to 3%.',
    '二〇二五年增長百分之八點六，二〇二六年增長百分之二十點五，通脹率為百分之二點五至三。'
  ],
  [
    'Students rose from 5,400 in the 2020-21 academic year.',
    '學生人數自109學年度的5,400人起增加。'
  ],
  ['In academic year 2026, 3-credit courses begin.', '115學年度起開設3學分課程。'],
  ['It ran over the 2020–21 school year, with 12 classes.', '於2020至21學年開辦12班。'],
  [
    'Compared with January 2024, and with the fourth quarter of 2023, sales fell 5%.',
    '銷售較上月及上一季均減少5%。'
  ],
  ['Sales fell 5% from the previous month.', '銷售較2024年2月減少5%。'],
  ['Margins rose in the first half and fell in the second.', '毛利率上半年上升，下半年下降。'],
  ['In the 14th Five-Year Plan period it grew 5%.', '「十四五」期間成長5%。'],
  ['Revenue was approximately NT$260.01 billion.', '營收約為新台幣2,600億900萬元。'],
  [
    'In 2025 it had 12 staff; on May 1, 2026, it had 240.',
    '民國一百一十四年有12人，一百一十五年五月一日有二百四十人。'
  ],
  // Telephones of Hong Kong.
  [
    'For enquiries, call the hotline at 2345 6789 or 3102 0202, or fax to 2877 1234.',
    '查詢熱線為2345 6789或3102 0202，傳真2877 1234。'
  ],
  // Speeds, sizes, charges, pressure.
  [
    'Trains ran at 170 km/h, the storm moved at 9 km/h.',
    '列車以時速170公里行駛，暴風以每小時9公里速度移動。'
  ],
  ['It ran at 120 to 150 km/h.', '以時速120至150公里行駛。'],
  [
    'The tumor of 3.2 × 2.8 cm was removed; it was 2x the size.',
    '切除3.2×2.8公分的腫瘤，大小為2倍。'
  ],
  ['The men ran the 4x100m relay.', '男子隊參加4×100公尺接力。'],
  ['A 5,000 mAh battery weighs 60 g.', '5,000mAh電池重60公克。'],
  ['Pressure fell to 935 hPa, noise to 60 dB.', '氣壓降至935百帕，噪音降至60分貝。'],
  ['Blood pressure was 140/90 mmHg.', '血壓為140/90毫米汞柱。'],
  ['Winds of 51 m/s; it flew at 7.6 km/s.', '風速每秒51公尺，以秒速7.6公里飛行。'],
  ['Rates rose by 25 basis points, then by 0.5 percentage points.', '升息1碼，其後再升息2碼。'],
  ['Police had 23,889 cases in 2025, after 114 years.', '警方114年有23,889件，歷經114年。'],
  ['A man in his 60s lost NT$43 million.', '一名60多歲男子損失4,300萬元。'],
  ['It lifted off at 06:42:17 on film of 16 mm.', '上午6時42分17秒升空，以16釐米膠卷拍攝。'],
  // Ratios, and what is open at all times.
  ['The ratio of teachers to students is 1:11.', '師生比為1比11。'],
  ['It is 1:1 with a ratio of 2:15.', '一比一，比例為2:15。'],
  ['Support is there 24/7.', '支援全天候開放。'],
  ['Support is there 24/7 for 3 products.', '三項產品24小時皆有支援。'],
  // How long something took.
  ['The match took 1 hour and 52 minutes.', '比賽歷時112分鐘。'],
  ['The match took 2 hours 5 minutes and 9 seconds.', '比賽歷時2小時5分9秒。'],
  ['She ran the marathon in 2:25:13.', '她以2小時25分13秒跑完馬拉松。'],
  ['He swam it in 1:56.42 and ran it in 38.78 seconds.', '他以1分56秒42游完，以38秒78跑完。'],
  ['It lasted a quarter of an hour, then three quarters of an hour.', '歷時15分鐘，又45分鐘。'],
  ['The film scores 8.5 out of 10.', '該片獲8.5分。'],
  ['Apply by 23:59 on June 30, Taipei time (UTC+8).', '申請至台北時間6月30日23時59分止。'],
  ['It is open until 24:00; one in a thousand fails.', '營業至24時，千分之一失敗。'],
  ['We look forward to 2 more years.', '我們共同期待再2年。'],
  // Spans that name half of the day, or the weekday, once.
  [
    'It lands between 3 and 6 a.m.; shops open from 9 to 11:30 a.m.',
    '凌晨3時至6時登陸，商店上午9時至11時30分營業。'
  ],
  [
    'It is held on Thursday and Friday, November 5–6, 2026.',
    '於2026年11月5日（四）至6日（五）舉行。'
  ],
  // Rounding that the writer owns to.
  ['More than 1,600 people came; about 1.2 billion saw it.', '1,623人到場，約12億人觀看。'],
  ['Nearly 500 volunteers and over 3,000 donors helped.', '近500名志工、3,000多名捐款人協助。']
]
