// Common words of Russian, Japanese, Chinese, Korean, Dutch, Polish and Turkish. Row: English entry | words, `_` for a space.

/** Each word means what the English entry means. Russian endings are cut off on both sides; Japanese, Chinese and Korean are found inside a run of letters. */
export const FOREIGN_SCRIPTS = `
red | красный 赤い 赤 红色 红 紅色 빨간 빨강 붉은 rood rode czerwony czerwona czerwone kirmizi
blue | синий голубой 青い 青 蓝色 蓝 藍色 파란 푸른 blauw blauwe niebieski niebieska mavi
green | зеленый 緑の 緑 绿色 绿 綠色 초록 초록색 녹색 groen groene zielony zielona yesil
yellow | желтый 黄色い 黄色 黄 노란 노란색 geel gele zolty zolta sari
black | черный 黒い 黒 黑色 黑 검은 검정 zwart zwarte czarny czarna czarne siyah
white | белый 白い 白 白色 하얀 흰 흰색 wit witte bialy biala biale beyaz
pink | розовый ピンク 粉色 粉红 분홍 분홍색 roze rozowy rozowa pembe
orange | оранжевый オレンジ色 橙色 주황색 oranje pomaranczowy turuncu
purple | фиолетовый 紫の 紫 紫色 보라색 보라 paars paarse fioletowy
brown | коричневый 茶色い 茶色 棕色 갈색 bruin bruine brazowy kahverengi
gray | серый 灰色 회색 grijs grijze szary szara gri
golden | золотой 金色 金 황금 금색 gouden zloty zlota altin
two | два две двое 二人 二匹 二つ 二 两个 两只 两 兩 두 twee dwa dwie iki
three | три трое 三人 三匹 三つ 三 三个 三只 세 drie trzy uc
four | четыре 四人 四匹 四つ 四 四个 四只 네 vier cztery dort
five | пять 五人 五匹 五つ 五 五个 五只 다섯 vijf piec bes
six | шесть 六 여섯 zes szesc alti
ten | десять 十 열 tien dziesiec
many | много たくさんの 许多 很多 많은 veel wiele cok
big | большой 大きな 大きい 大 큰 grote groot duzy duza buyuk
small | маленький 小さな 小さい 小 작은 kleine klein maly mala kucuk
old | старый пожилой 古い 老いた 年老いた 老 늙은 오래된 oude stary stara yasli
young | молодой 若い 年轻的 年轻 젊은 jonge mlody mloda genc
beautiful | красивый 美しい 漂亮的 美丽的 美丽 아름다운 mooie piekny piekna guzel
happy | счастливый 幸せな 快乐的 행복한 blije szczesliwy mutlu
sad | грустный 悲しい 悲伤的 슬픈 verdrietige smutny uzgun
woman | женщина 女性 女の人 女 女人 여자 여성 vrouw kobieta kadin
man | мужчина человек 男性 男の人 男 男人 남자 man mezczyzna
girl | девочка девушка 女の子 少女 女孩 소녀 meisje dziewczyna dziewczynka kiz
boy | мальчик парень 男の子 少年 男孩 소년 jongen chlopiec chlopak
child | ребенок 子供 子ども 孩子 아이 kind dziecko cocuk
children | дети 子供たち 孩子们 아이들 kinderen dzieci cocuklar
people | люди 人々 人们 사람들 mensen ludzie insanlar
old man | старик おじいさん 老人 노인 할아버지 oude_man staruszek yasli_adam
grandmother | бабушка おばあさん 奶奶 할머니 oma babcia buyukanne
knight | рыцарь 騎士 骑士 기사 ridder rycerz sovalye
king | король 王様 王 国王 왕 koning krol kral
queen | королева 女王 皇后 여왕 koningin krolowa kralice
princess | принцесса お姫様 姫 公主 공주 prinses ksiezniczka prenses
samurai | самурай 侍 武士 사무라이 samoerai
astronaut | космонавт астронавт 宇宙飛行士 宇航员 우주비행사 kosmonauta astronot
robot | робот ロボット 机器人 로봇
wizard | волшебник маг 魔法使い 魔法师 巫师 마법사 tovenaar czarodziej buyucu
dancer | танцор танцовщица балерина 踊り子 ダンサー 舞者 무용수 danseres tancerka dansci
doctor | врач доктор 医者 医生 의사 lekarz doktor
dog | собака пес щенок 犬 狗 강아지 개 hond pies kopek
cat | кошка кот 猫 貓 고양이 kat poes kot kedi
horse | лошадь конь 馬 马 말 paard kon
bird | птица 鳥 鸟 새 vogel ptak kus
fish | рыба 魚 鱼 물고기 vis ryba balik
lion | лев ライオン 狮子 사자 leeuw lew aslan
tiger | тигр 虎 トラ 老虎 호랑이 tijger tygrys kaplan
bear | медведь 熊 クマ 곰 beer niedzwiedz ayi
wolf | волк 狼 オオカミ 늑대 wilk
fox | лиса 狐 キツネ 狐狸 여우 vos lis tilki
rabbit | кролик заяц 兎 うさぎ ウサギ 兔子 토끼 konijn krolik tavsan
cow | корова 牛 奶牛 소 koe krowa inek
elephant | слон 象 ゾウ 大象 코끼리 olifant slon fil
monkey | обезьяна 猿 サル 猴子 원숭이 aap malpa maymun
panda | панда パンダ 熊猫 판다
dragon | дракон 竜 龍 ドラゴン 龙 용 draak smok ejderha
butterfly | бабочка 蝶 チョウ 蝴蝶 나비 vlinder motyl kelebek
owl | сова フクロウ 猫头鹰 부엉이 uil sowa baykus
whale | кит 鯨 クジラ 鲸鱼 고래 walvis wieloryb balina
dolphin | дельфин イルカ 海豚 돌고래 dolfijn delfin yunus
house | дом 家 房子 집 huis dom ev
castle | замок 城 お城 城堡 성 kasteel zamek kale
church | церковь 教会 教堂 교회 kerk kosciol kilise
temple | храм 寺 お寺 神社 寺庙 사원 절 tempel swiatynia tapinak
tower | башня 塔 탑 toren wieza kule
bridge | мост 橋 桥 다리 brug most kopru
lighthouse | маяк 灯台 灯塔 등대 vuurtoren latarnia_morska deniz_feneri
windmill | мельница 風車 风车 풍차 windmolen wiatrak yel_degirmeni
car | машина автомобиль 車 自動車 汽车 车 자동차 auto samochod araba
bicycle | велосипед 自転車 自行车 자전거 fiets rower bisiklet
train | поезд 電車 列車 火车 기차 trein pociag tren
boat | лодка 船 ボート 小船 보트 배 boot lodka tekne
ship | корабль 大きな船 轮船 선박 schip statek gemi
airplane | самолет 飛行機 飞机 비행기 vliegtuig samolot ucak
rocket | ракета ロケット 火箭 로켓 raket rakieta roket
motorcycle | мотоцикл バイク 摩托车 오토바이 motor motocykl motosiklet
tree | дерево 木 树 나무 boom drzewo agac
flower | цветок 花 花朵 꽃 bloem kwiat cicek
flowers | цветы 花々 鲜花 꽃들 bloemen kwiaty cicekler
rose | роза バラ 薔薇 玫瑰 장미 roos roza gul
sunflower | подсолнух ひまわり 向日葵 해바라기 zonnebloem slonecznik aycicegi
cherry blossoms | сакура 桜 樱花 벚꽃
table | стол テーブル 桌子 탁자 테이블 tafel stol masa
chair | стул 椅子 의자 stoel krzeslo sandalye
bench | скамейка ベンチ 长椅 벤치 lawka
sofa | диван ソファ 沙发 소파 canape kanapa kanepe
bed | кровать ベッド 床 침대 lozko yatak
book | книга 本 书 책 boek ksiazka kitap
umbrella | зонт зонтик 傘 雨伞 우산 paraplu parasol semsiye
guitar | гитара ギター 吉他 기타 gitaar gitara gitar
piano | пианино рояль ピアノ 钢琴 피아노
hat | шляпа 帽子 모자 hoed kapelusz sapka
dress | платье ドレス 裙子 连衣裙 드레스 원피스 jurk sukienka elbise
kimono | кимоно 着物 和服 기모노
sword | меч 剣 刀 剑 검 zwaard miecz kilic
crown | корона 王冠 皇冠 왕관 kroon korona tac
candle | свеча ろうそく 蜡烛 촛불 kaars swieca mum
apple | яблоко りんご リンゴ 苹果 사과 appel jablko elma
bread | хлеб パン 面包 빵 brood chleb ekmek
cake | торт ケーキ 蛋糕 케이크 taart tort
coffee | кофе コーヒー 咖啡 커피 koffie kawa kahve
tea | чай お茶 茶 차 thee herbata cay
beach | пляж ビーチ 砂浜 海滩 沙滩 해변 plaj
sea | море 海 大海 바다 zee morze deniz
lake | озеро 湖 호수 meer jezioro
canal | канал 運河 运河 운하 gracht kanal
roof | крыша крыше 屋根 屋顶 지붕 dak dachu
river | река 川 河 江 강 rivier rzeka nehir
waterfall | водопад 滝 瀑布 폭포 waterval wodospad selale
mountain | гора 山 산 berg gora dag
mountains | горы 山々 群山 산맥 bergen gory daglar
forest | лес 森 森林 숲 bos las orman
desert | пустыня 砂漠 沙漠 사막 woestijn pustynia
field | поле 野原 田野 들판 veld pole tarla
garden | сад 庭 庭園 花园 정원 tuin ogrod bahce
park | парк 公園 公园 공원
city | город 都市 街 城市 도시 stad miasto sehir
village | деревня 村 村庄 마을 dorp wies koy
street | улица 通り 街道 거리 straat ulica sokak
market | рынок 市場 市场 시장 rynek pazar
island | остров 島 岛 섬 eiland wyspa ada
cave | пещера 洞窟 洞穴 동굴 grot jaskinia magara
kitchen | кухня キッチン 台所 厨房 부엌 주방 keuken kuchnia mutfak
library | библиотека 図書館 图书馆 도서관 bibliotheek biblioteka kutuphane
school | школа 学校 학교 szkola okul
space | космос 宇宙 太空 우주 ruimte kosmos uzay
moon | луна 月 月亮 달 maan ksiezyc ay
sun | солнце 太陽 太阳 태양 zon slonce gunes
stars | звезды 星空 星 星星 별 sterren gwiazdy yildizlar
sky | небо 空 天空 하늘 lucht niebo gokyuzu
clouds | облака 雲 云 구름 wolken chmury bulutlar
rain | дождь 雨 비 regen deszcz yagmur
snow | снег 雪 눈 sneeuw snieg kar
storm | буря шторм гроза 嵐 暴风雨 폭풍 burza firtina
fog | туман 霧 雾 안개 mist mgla sis
fire | огонь 火 炎 불 vuur ogien ates
night | ночь 夜 夜晚 밤 nacht noc gece
sunset | закат 夕日 夕暮れ 夕焼け 日落 夕阳 노을 일몰 zonsondergang zachod_slonca gun_batimi
sunrise | рассвет восход 日の出 朝焼け 日出 일출 zonsopgang wschod_slonca gun_dogumu
morning | утро 朝 早晨 아침 ochtend poranek sabah
autumn | осень 秋 秋天 가을 herfst jesien sonbahar
winter | зима зимний 冬 冬天 겨울 zima kis
summer | лето летний 夏 夏天 여름 zomer lato yaz
spring | весна весенний 春 春天 봄 lente wiosna ilkbahar
sitting | сидит сидящий 座っている 座る 坐着 坐在 앉아있는 앉은 zittend zit siedzi oturan
standing | стоит стоящий 立っている 立つ 站着 站在 서있는 staat stoi ayakta
running | бежит бегущий 走っている 走る 奔跑 跑步 달리는 달린다 rennend biegnie kosan
walking | идет идущий гуляет 歩いている 歩く 散步 走路 걷는 걸어가는 wandelend loopt idzie yuruyen
flying | летит летящий 飛んでいる 飛ぶ 飞翔 飞行 나는 날아가는 vliegend vliegt leci ucan
dancing | танцует танцующий 踊っている 踊る 跳舞 춤추는 dansend danst tanczy dans_eden
reading | читает читающий 読んでいる 読む 阅读 看书 읽는 lezend leest czyta okuyan
eating | ест едящий 食べている 食べる 吃 먹는 etend eet yiyen
drinking | пьет пьющий 飲んでいる 飲む 喝 마시는 drinkend drinkt pije icen
playing | играет играющий 遊んでいる 遊ぶ 弾く 玩 노는 spelend speelt gra oynayan
sleeping | спит спящий 眠っている 寝ている 眠る 睡觉 睡着 자는 잠자는 slapend slaapt spi uyuyan
swimming | плывет плавает 泳いでいる 泳ぐ 游泳 수영하는 zwemmend zwemt plywa yuzen
riding | едет скачет 乗っている 乗る 骑着 骑 타는 rijdt jedzie binen
holding | держит 持っている 持つ 拿着 들고 houdt trzyma tutan
wearing | носит 着ている 着た かぶった 穿着 戴着 입은 쓴 draagt nosi giyen
and | и と 和 met_en en i
with | с со 与 met z ile
without | без 没有 zonder bez
in | в во w
on | на op na
under | под onder pod
behind | за achter
beside | рядом_с возле около bij naast obok yaninda
in front of | перед przed onunde
a | een jeden 한
stop | bir w_tle 오는 있는 있다 есть это
at night | ночью w_nocy 夜に geceleyin 's_nachts
the | het
of | van
photo | фото фотография 写真 照片 사진 zdjecie fotograf
painting | картина 絵画 绘画 그림 schilderij obraz tablo
oil painting | 油絵 油画 유화 olieverfschilderij
drawing | рисунок イラスト 素描 rysunek cizim
watercolor | акварель 水彩画 水彩 수채화
anime | аниме アニメ 动漫 애니메이션
black and white | черно_белый 白黒 黑白 흑백 zwart_wit czarno_biale siyah_beyaz
mount fuji | 富士山 후지산
stop | 마리 명 匹 羽 頭
two | 两条 两位 两名 两朵 两棵 両
seven | 七 일곱 siedem
eight | 八 여덟 osiem
`
