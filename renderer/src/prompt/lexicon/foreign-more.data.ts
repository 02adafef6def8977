// Common words of Swedish, Danish, Norwegian, Finnish, Czech, Polish, Romanian, Greek, Turkish, Vietnamese, Indonesian, Hindi, Arabic, Hebrew and Thai. Row: English entry | words, `_` for a space.

/** Each word means what the English entry means; what comes first in `FOREIGN` stays, and usual endings are cut off by the reader. */
export const FOREIGN_MORE = `
red | röd rött röda rød rødt røde punainen červený červená červené czerwony rosu roșu roșie κόκκινος κόκκινη κόκκινο kırmızı đỏ màu_đỏ merah लाल أحمر حمراء אדום אדומה แดง สีแดง
blue | blå blått blåt sininen modrý modrá modré niebieskie albastru albastră μπλε γαλάζιο mavi xanh xanh_dương màu_xanh biru नीला नीली أزرق زرقاء כחול כחולה น้ำเงิน สีน้ำเงิน สีฟ้า
green | grön grönt gröna grøn grønt grønn vihreä zelený zelená zelené zielone verde πράσινο πράσινη πράσινος yeşil xanh_lá hijau हरा हरी أخضر خضراء ירוק ירוקה เขียว สีเขียว
yellow | gul gult gula gule keltainen žlutý žlutá žluté żółty żółta żółte galben galbenă κίτρινο κίτρινη κίτρινος sarı vàng màu_vàng kuning पीला पीली أصفر صفراء צהוב צהובה เหลือง สีเหลือง
black | svart svarta sort svarte musta černý černá černé czarne negru neagră μαύρο μαύρη μαύρος siyah đen màu_đen hitam काला काली أسود سوداء שחור שחורה ดำ สีดำ
white | vit vitt vita hvid hvidt hvit hvite valkoinen bílý bílá bílé białe alb albă άσπρο λευκό λευκή λευκός beyaz trắng màu_trắng putih सफेद أبيض بيضاء לבן לבנה ขาว สีขาว
pink | rosa lyserød vaaleanpunainen růžový różowy roz ροζ pembe hồng màu_hồng merah_muda गुलाबी وردي ורוד ชมพู สีชมพู
orange | oranssi oranžový pomarańczowy portocaliu πορτοκαλί turuncu cam màu_cam jingga नारंगी برتقالي כתום ส้ม สีส้ม
purple | lila violetti fialový fioletowy mov μωβ mor tím màu_tím ungu बैंगनी بنفسجي أرجواني סגול ม่วง สีม่วง
brown | brun brunt bruna ruskea hnědý hnědá brązowy brązowa maro καφέ kahverengi nâu màu_nâu cokelat भूरा بني חום น้ำตาล สีน้ำตาล
gray | grå harmaa šedý szary gri γκρι xám màu_xám abu_abu धूसर رمادي אפור เทา สีเทา
golden | gyllene gylden kultainen zlatý złoty auriu χρυσό altın vàng_óng emas सुनहरा ذهبي זהוב สีทอง
one | yksi jeden jedna jedno unu ένας μία ένα một satu एक واحد אחד אחת หนึ่ง
two | två to kaksi dva dvě dwa doi două δύο iki hai dua दो اثنان اثنين שני שתי สอง
three | tre kolme tři trzy trei τρεις τρία üç ba tiga तीन ثلاثة ثلاث שלושה שלוש สาม
four | fyra fire neljä čtyři cztery patru τέσσερα τέσσερις dört bốn empat चार أربعة أربع ארבעה ארבע สี่
five | fem viisi pět pięć cinci πέντε beş năm lima पाँच पांच خمسة خمس חמישה חמש ห้า
six | sex seks kuusi šest sześć șase έξι altı sáu enam छह ستة שישה หก
ten | tio ti kymmenen deset dziesięć zece δέκα mười sepuluh दस عشرة עשרה สิบ
many | många mange monta mnoho wiele mulți multe πολλά πολλοί çok nhiều banyak कई बहुत_सारे العديد_من كثير הרבה หลาย
big | stor stort stora store suuri iso velký velká velké duży duża duże mare μεγάλο μεγάλη büyük lớn to_lớn besar बड़ा बड़ी كبير كبيرة גדול גדולה ใหญ่
small | liten litet små lille pieni malý malá malé mały mała małe mic mică μικρό μικρή küçük nhỏ kecil छोटा छोटी صغير صغيرة קטן קטנה เล็ก
old | gammal gammalt gamla gammel gamle vanha starý stará staré stary bătrân bătrână vechi παλιό γέρος yaşlı eski già cũ tua बूढ़ा बूढ़ी पुराना عجوز قديم זקן זקנה ישן แก่ เก่า
young | ung unga unge nuori mladý mladá młody młoda tânăr tânără νέος νέα genç trẻ muda युवा شاب شابة צעיר צעירה หนุ่ม
beautiful | vacker vackert smuk smukt vakker kaunis krásný krásná piękny piękna frumos frumoasă όμορφο όμορφη güzel đẹp cantik indah सुंदर جميل جميلة יפה สวย สวยงาม
happy | lycklig glad lykkelig iloinen šťastný szczęśliwy fericit χαρούμενος mutlu vui_vẻ bahagia खुश سعيد שמח มีความสุข
woman | kvinna kvinnan kvinde kvinne nainen žena kobieta femeie γυναίκα kadın phụ_nữ người_phụ_nữ wanita perempuan औरत महिला امرأة אישה ผู้หญิง
man | mannen mand mies muž mężczyzna bărbat άντρας άνδρας adam đàn_ông người_đàn_ông pria laki_laki आदमी पुरुष رجل גבר איש ผู้ชาย
girl | flicka flickan pige jente tyttö dívka holka dziewczynka fată κορίτσι kız cô_gái bé_gái gadis लड़की فتاة بنت ילדה נערה เด็กผู้หญิง
boy | pojke pojken dreng gutt poika chlapec kluk chłopiec băiat αγόρι oğlan erkek_çocuk cậu_bé con_trai anak_laki_laki लड़का ولد صبي ילד เด็กผู้ชาย
child | barn lapsi dítě dziecko copil παιδί çocuk trẻ_em đứa_trẻ anak बच्चा طفل תינוק เด็ก
children | barnen børn lapset děti dzieci copii παιδιά çocuklar anak_anak बच्चे أطفال ילדים เด็กๆ
people | 人 사람 människor mennesker folk ihmisiä lidé ludzie oameni άνθρωποι insanlar người orang लोग ناس أشخاص אנשים คน ผู้คน
old man | gubbe vanhus vanha_mies stařec starzec bătrânul παππούς yaşlı_adam ông_già kakek बूढ़ा_आदमी رجل_عجوز זקן ชายชรา
grandmother | mormor farmor bedstemor bestemor isoäiti babička babcia bunică γιαγιά büyükanne bà_ngoại nenek दादी جدة סבתא คุณยาย
king | kung konge kuningas král król rege βασιλιάς kral vua raja राजा ملك מלך ราชา
queen | drottning dronning kuningatar královna królowa regină βασίλισσα kraliçe nữ_hoàng ratu रानी ملكة מלכה ราชินี
princess | prinsessa prinsesse princezna księżniczka prințesă πριγκίπισσα prenses công_chúa putri राजकुमारी أميرة נסיכה เจ้าหญิง
knight | riddare ridder ritari rytíř rycerz cavaler ιππότης şövalye hiệp_sĩ ksatria शूरवीर فارس אביר อัศวิน
astronaut | astronaut astronautti kosmonaut astronauta kosmonauta astronot αστροναύτης phi_hành_gia अंतरिक्ष_यात्री رائد_فضاء אסטרונאוט นักบินอวกาศ
dog | hund hunden hundar hunde hunder koira pes psa psy pies psi câine cățel σκύλος σκυλί köpek chó con_chó anjing कुत्ता कुत्ते كلب כלב หมา สุนัข
cat | katt katten katter kissa kissat kočka kočky kot koty pisică pisici γάτα γάτες kedi mèo con_mèo kucing बिल्ली बिल्लियाँ قطة قط חתול חתולה แมว
kitten | kattunge killing kissanpentu kotě kociak pisicuță γατάκι yavru_kedi mèo_con anak_kucing قطة_صغيرة גור_חתולים ลูกแมว
horse | häst hästen hest hesten hevonen kůň koń cal άλογο ngựa con_ngựa kuda घोड़ा حصان סוס ม้า
bird | fågel fåglar fugl fugle fugler lintu linnut pták ptáci ptak ptaki pasăre păsări πουλί πουλιά kuş chim con_chim burung पक्षी चिड़िया طائر عصفور ציפור ציפורים นก
fish | fisk fiskar kala ryba ryby pește ψάρι balık cá con_cá ikan मछली سمكة דג דגים ปลา
lion | lejon løve leijona lev leu λιοντάρι aslan sư_tử singa शेर أسد אריה สิงโต
tiger | tiikeri tygr τίγρης kaplan hổ con_hổ harimau बाघ نمر טיגריס เสือ
bear | björn bjørn karhu medvěd niedźwiedź urs αρκούδα ayı gấu con_gấu beruang भालू دب דוב หมี
wolf | varg ulv susi vlk wilk lup λύκος kurt sói chó_sói serigala भेड़िया ذئب זאב หมาป่า
fox | räv ræv rev kettu liška lis vulpe αλεπού tilki cáo con_cáo rubah लोमड़ी ثعلب שועל จิ้งจอก
rabbit | kanin jänis kani králík królik iepure κουνέλι λαγός tavşan thỏ con_thỏ kelinci खरगोश أرنب ארנב กระต่าย
cow | ko kuh lehmä kráva krowa vacă αγελάδα inek bò con_bò sapi गाय بقرة פרה วัว
pig | gris svin porsas sika prase świnia porc γουρούνι domuz lợn con_lợn babi सुअर خنزير חזיר หมู
sheep | får lammas ovce owca oaie πρόβατο koyun cừu con_cừu domba भेड़ خروف כבשה แกะ
elephant | elefant elefanten norsu slon słoń ελέφαντας fil voi con_voi gajah हाथी فيل פיל ช้าง
monkey | apa abe ape apina opice małpa maimuță μαϊμού maymun khỉ con_khỉ monyet बंदर قرد קוף ลิง
dragon | drake lohikäärme drak smok balaur δράκος ejderha rồng con_rồng naga ड्रैगन تنين דרקון มังกร
butterfly | fjäril sommerfugl sommerfugler perhonen motýl motyl fluture πεταλούδα kelebek bướm con_bướm kupu_kupu तितली فراشة פרפר ผีเสื้อ
frog | groda frø frosk sammakko žába żaba broască βάτραχος kurbağa ếch con_ếch katak मेंढक ضفدع צפרדע กบ
owl | uggla ugle pöllö sova sowa bufniță κουκουβάγια baykuş cú con_cú burung_hantu उल्लू بومة ינשוף นกฮูก
duck | anka ankka kachna kaczka rață πάπια ördek vịt con_vịt bebek बत्तख بطة ברווז เป็ด
chicken | höna høne kana slepice kura găină κότα tavuk gà con_gà ayam मुर्गी دجاجة תרנגולת ไก่
snake | orm slange käärme wąż șarpe φίδι yılan rắn con_rắn ular साँप ثعبان נחש งู
whale | valas hval valaanen velryba wieloryb balenă φάλαινα balina cá_voi paus व्हेल حوت לוויתן วาฬ
turtle | sköldpadda skildpadde skilpadde kilpikonna želva żółw țestoasă χελώνα kaplumbağa rùa con_rùa kura_kura कछुआ سلحفاة צב เต่า
house | hus huset talo dům dom casă σπίτι ev nhà ngôi_nhà rumah घर मकान بيت منزل בית บ้าน
castle | slott slot linna hrad zámek zamek castel κάστρο kale lâu_đài istana kastil किला قلعة טירה ปราสาท
church | kyrka kirke kirkko kostel kościół biserică εκκλησία kilise nhà_thờ gereja गिरजाघर كنيسة כנסייה โบสถ์
tower | torn tårn torni věž wieża turn πύργος kule tòa_tháp menara मीनार برج מגדל หอคอย
bridge | bro silta most pod_de_piatră γέφυρα köprü cầu cây_cầu jembatan पुल جسر גשר สะพาน
lighthouse | fyr majakka maják latarnia_morska far φάρος deniz_feneri hải_đăng mercusuar प्रकाशस्तंभ منارة מגדלור ประภาคาร
tent | tält telt teltta stan namiot cort σκηνή çadır lều tenda तंबू خيمة אוהל เต็นท์
car | bil bilen bilar biler auto auta samochód mașină αυτοκίνητο araba xe_hơi ô_tô mobil कार गाड़ी سيارة מכונית รถ รถยนต์
bicycle | cykel sykkel polkupyörä kolo rower bicicletă ποδήλατο bisiklet xe_đạp sepeda साइकिल دراجة אופניים จักรยาน
train | tåg tog juna vlak pociąg tren τρένο xe_lửa tàu_hỏa kereta kereta_api रेलगाड़ी ट्रेन قطار רכבת รถไฟ
boat | båt båd vene loď łódź barcă βάρκα kayık tekne thuyền perahu नाव قارب סירה เรือ
ship | skepp skib skip laiva statek corabie πλοίο gemi con_tàu tàu_thủy kapal जहाज سفينة אונייה เรือใหญ่
airplane | flygplan fly lentokone letadlo samolot avion αεροπλάνο uçak máy_bay pesawat हवाई_जहाज طائرة מטוס เครื่องบิน
tree | träd trær træ puu strom drzewo copac δέντρο ağaç cây pohon पेड़ شجرة עץ ต้นไม้
trees | träden puut stromy drzewa copaci δέντρα ağaçlar cây_cối pepohonan أشجار עצים
flower | blomma blomst kukka květina kwiat floare λουλούδι çiçek hoa bông_hoa bunga फूल زهرة وردة פרח ดอกไม้
flowers | blommor blomster kukkia kukat květiny kwiaty flori λουλούδια çiçekler những_bông_hoa bunga_bunga أزهار زهور פרחים
rose | ruusu růže róża trandafir τριαντάφυλλο gül hoa_hồng mawar गुलाब جورية ורד กุหลาบ
forest | skog skogen skov skoven metsä metsässä les lese las lesie pădure pădurea δάσος orman ormanda rừng khu_rừng hutan जंगल غابة יער ป่า
mountain | berg berget bjerg fjell vuori hora góra munte βουνό dağ núi ngọn_núi gunung पहाड़ جبل הר ภูเขา
mountains | bergen bjerge vuoret hory góry munți βουνά dağlar dãy_núi pegunungan جبال הרים
beach | strand stranden ranta rannalla pláž pláži plaża plaży plajă παραλία plaj plajda kumsal bãi_biển pantai समुद्र_तट شاطئ חוף ชายหาด
sea | hav havet meri moře morze θάλασσα deniz denizde biển laut समुद्र بحر ים ทะเล
lake | sjö sjön sø innsjø järvi jezero jezioro lac λίμνη göl hồ danau झील بحيرة אגם ทะเลสาบ
river | flod elv joki řeka rzeka râu ποτάμι nehir sông con_sông sungai नदी نهر נהר แม่น้ำ
island | saari ostrov wyspa insulă νησί ada hòn_đảo pulau द्वीप جزيرة אי เกาะ
desert | öken ørken aavikko poušť pustynia deșert έρημος çöl sa_mạc gurun रेगिस्तान صحراء מדבר ทะเลทราย
snow | snö sne snø lumi lumessa sníh sněhu śnieg śniegu zăpadă χιόνι kar karda tuyết salju बर्फ ثلج שלג หิมะ
rain | regn sade déšť deszcz ploaie βροχή yağmur mưa hujan बारिश مطر גשם ฝน
sun | solen aurinko slunce słońce soare ήλιος güneş mặt_trời matahari सूरज شمس שמש พระอาทิตย์
moon | måne månen kuu měsíc księżyc lună φεγγάρι ay mặt_trăng bulan चाँद चांद قمر ירח พระจันทร์
stars | stjärnor stjerner tähdet hvězdy gwiazdy stele αστέρια yıldızlar những_ngôi_sao bintang तारे نجوم כוכבים ดาว
night | natt natten nat yö yöllä noc noci nocy noapte νύχτα gece đêm ban_đêm malam रात ليل ليلا לילה กลางคืน
sunset | solnedgång solnedgang auringonlasku západ_slunce zachód_słońca apus ηλιοβασίλεμα gün_batımı hoàng_hôn matahari_terbenam सूर्यास्त غروب غروب_الشمس שקיעה พระอาทิตย์ตก
winter | vinter vintern talvi zima zimă χειμώνας kış mùa_đông musim_dingin सर्दी شتاء חורף ฤดูหนาว
autumn | höst efterår høst syksy podzim jesień toamnă φθινόπωρο sonbahar mùa_thu musim_gugur शरद خريف סתיו ฤดูใบไม้ร่วง
city | stad staden by byen kaupunki město miasto oraș πόλη şehir thành_phố kota शहर مدينة עיר เมือง
village | landsby kylä vesnice wioska sat χωριό köy ngôi_làng desa गाँव قرية כפר หมู่บ้าน
street | gata gatan gade gate katu ulice ulica stradă δρόμος sokak đường_phố jalan सड़क شارع רחוב ถนน
park | parken puisto puistossa parku παρκο πάρκο công_viên taman पार्क حديقة פארק สวนสาธารณะ
garden | trädgård have hage puutarha zahrada ogród grădină κήπος bahçe khu_vườn kebun बगीचा بستان גן สวน
field | fält mark pelto pole câmp χωράφι tarla cánh_đồng ladang खेत حقل שדה ทุ่งนา
kitchen | kök køkken kjøkken keittiö kuchyně kuchnia bucătărie κουζίνα mutfak nhà_bếp dapur रसोई مطبخ מטבח ครัว
room | huone pokoj cameră δωμάτιο oda căn_phòng kamar कमरा غرفة חדר ห้อง
table | bordet pöytä stůl stół masă τραπέζι masa cái_bàn meja मेज़ मेज طاولة שולחן โต๊ะ
chair | stol tuoli židle krzesło scaun καρέκλα sandalye cái_ghế kursi कुर्सी كرسي כיסא เก้าอี้
bed | säng seng sänky postel łóżko pat κρεβάτι yatak cái_giường tempat_tidur बिस्तर سرير מיטה เตียง
window | fönster vindue vindu ikkuna okno fereastră παράθυρο pencere cửa_sổ jendela खिड़की نافذة חלון หน้าต่าง
door | dörr dør ovi dveře drzwi ușă πόρτα kapı cánh_cửa pintu दरवाज़ा باب דלת ประตู
roof | tak taket katto střecha dach acoperiș στέγη çatı mái_nhà atap छत سقف גג หลังคา
book | bok bog kirja kniha książka carte βιβλίο kitap quyển_sách cuốn_sách buku किताब كتاب ספר หนังสือ
ball | boll pallo míč piłka minge μπάλα quả_bóng bola गेंद كرة כדור ลูกบอล
umbrella | paraply sateenvarjo deštník umbrelă ομπρέλα şemsiye cái_ô payung छाता مظلة מטרייה ร่ม
hat | mössa mössan hue lue pipo čepice czapka czapce șapcă hatt hattu klobouk kapelusz pălărie καπέλο şapka cái_mũ topi टोपी قبعة כובע หมวก
dress | sukience sukienkę šatech šatů klänning kjole mekko šaty sukienka rochie φόρεμα elbise váy chiếc_váy gaun पोशाक फ्रॉक فستان שמלה ชุดเดรส
shirt | skjorta skjorte paita košile koszula cămașă πουκάμισο gömlek áo_sơ_mi kemeja कमीज़ قميص חולצה เสื้อเชิ้ต
shoes | skor sko kengät boty buty pantofi παπούτσια ayakkabı đôi_giày sepatu जूते حذاء נעליים รองเท้า
glasses | glasögon briller silmälasit brýle okulary ochelari γυαλιά gözlük cặp_kính kacamata चश्मा نظارة משקפיים แว่นตา
sword | svärd sværd sverd miekka meč miecz sabie σπαθί kılıç thanh_kiếm pedang तलवार سيف חרב ดาบ
crown | krona krone kruunu koruna korona coroană στέμμα taç vương_miện mahkota मुकुट تاج כתר มงกุฎ
candle | ljus stearinlys kynttilä svíčka świeca lumânare κερί mum cây_nến lilin मोमबत्ती شمعة נר เทียน
apple | äpple äpplen æble eple omena jablko jabłko măr μήλο elma quả_táo táo apel सेब تفاحة תפוח แอปเปิ้ล
bread | bröd brød leipä chléb chleb pâine ψωμί ekmek bánh_mì roti रोटी خبز לחם ขนมปัง
cake | tårta kage kake kakku dort ciasto tort κέικ bánh_ngọt kue केक كعكة עוגה เค้ก
coffee | kaffe kahvi káva kawa cafea καφές kahve cà_phê kopi कॉफ़ी قهوة קפה กาแฟ
guitar | gitarr kitara kytara chitară κιθάρα gitar đàn_guitar गिटार جيتار גיטרה กีตาร์
with | med kanssa s se z ze cu με ile với dengan के_साथ مع עם กับ
on | på päällä pe πάνω_σε σε trên di_atas atas पर على על บน
in | v ve w we în στο στη μέσα_σε içinde trong di_dalam dalam में في ב ใน
under | under alla sub κάτω_από altında dưới di_bawah bawah के_नीचे تحت מתחת ใต้
beside | δίπλα vid bredvid ved_siden_af ved ved_siden_av vieressä vedle obok lângă δίπλα_σε yanında bên_cạnh di_samping के_पास بجانب ליד ข้าง
behind | bakom bagved bak takana za în_spatele πίσω_από arkasında phía_sau di_belakang के_पीछे خلف מאחורי หลัง
in front of | framför foran edessä před przed în_fața μπροστά_από önünde phía_trước di_depan के_सामने أمام לפני ด้านหน้า
and | och og ja oraz și και ve và dan और و ו และ
without | utan uden uten ilman bez fără χωρίς olmadan không_có tanpa के_बिना बिना بدون بلا ללא בלי ไม่มี kein keine keinen pas_de nessun nessuna no_hay no_tiene nao_ha não_tem sem_nenhum aucun aucune geen
sleeping | sover sovande nukkuu nukkuva spí spící śpi śpiący doarme κοιμάται uyuyan uyuyor ngủ đang_ngủ tidur सो_रहा सोती_हुई نائم נם ישן_לו นอน นอนหลับ
sitting | sitter sittande sidder istuu istuva sedí sedící siedzi stă κάθεται oturan oturuyor ngồi đang_ngồi duduk बैठा बैठी يجلس تجلس جالس יושב יושבת นั่ง
running | springer springande løber løper juoksee běží biegnie biegnący aleargă τρέχει koşan koşuyor chạy đang_chạy berlari दौड़ता يركض רץ วิ่ง
dancing | dansar danser dansande tanssii tančí tańczy dansează χορεύει dans_eden nhảy_múa menari नाचती يرقص ترقص רוקדת เต้นรำ
reading | läser leser læser lukee čte czyta citește διαβάζει okuyan đọc_sách membaca पढ़ता पढ़ती يقرأ קורא อ่าน
flying | flyger flyver flyr lentää letí leci zboară πετάει uçan đang_bay terbang उड़ता يطير עף บิน
stop | är er on je jsou jest są este είναι bir một_con một_cái một_chiếc một_người seekor sebuah seorang yang ek है हैं هو هي הוא היא של tam ta to_jest con ở tại που ο η το την τον του των του ett
or | ni oder ou noch eller ani lub sau albo
palm tree | palmier palmiers palmera palme palmen palmeira palma palmy пальма пальмы пальм 椰子树 ヤシの木 야자수 palm_träd palmu hurma_ağacı نخلة דקל
trees | деревья деревьев árboles
clouds | nubes nuages wolken nuvole nuvens облака облаков 云 雲 구름 moln skyer mraky chmury nori σύννεφα bulutlar mây awan बादल غيوم עננים เมฆ
mouse | ratón souris maus topo rato мышь 老鼠 ネズミ 쥐 mus hiiri myš mysz șoarece ποντίκι fare tikus चूहा فأر עכבר หนู
`
