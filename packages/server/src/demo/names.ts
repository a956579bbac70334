/** How people of one place are called. `名=mei` gives the letters by which a name is written in an address. */
interface Names {
  region: string
  given: string
  family: string
  /** The family's name stands first. */
  familyFirst?: true
}

/** Names of many shapes: long, short, with marks, with apostrophes, and in scripts that run the other way. */
export const NAMES: readonly Names[] = [
  {
    region: 'uk',
    given: 'Oliver Amelia Harriet Callum Imogen Rhys Siobhán Freya Alistair Niamh Gareth Poppy Ewan Bethan Lachlan Orla',
    family:
      'Smith O’Brien Llewellyn MacGregor Hughes Ashworth Pemberton Doyle Fairweather Okafor Whitaker Gallagher Thorne Patel Bannerman Quinn',
  },
  {
    region: 'dach',
    given: 'Lukas Johanna Jürgen Anneliese Matthias Greta Björn Käthe Ulrich Frieda Moritz Ottilie Stefan Leonie Konrad Birgit',
    family:
      'Müller Schneider Vögele Weiß Hofstätter Krämer Baumgärtner Zürcher Lindemann Obermeier Große Falkenhain Brühl Eberhardt Jäger Stauffacher',
  },
  {
    region: 'france',
    given: 'Amélie Théo Hélène Baptiste Chloé Étienne Noémie Gaël Margaux Jérôme Océane Loïc Solène Adrien Inès Maëlle',
    family:
      'Dubois Lefèvre Moreau d’Aubigné Girard Bérenger Chevalier Faure Marchand Roussel Guérin Delacroix Perrault Boyer Besson Traoré',
  },
  {
    region: 'iberia',
    given: 'Lucía Iñigo Begoña Álvaro Inês Tomás Núria Jordi João Beatriz Gonçalo Marisol Rocío Andrés Xavier Catarina',
    family:
      'García Fernández Ibáñez Gonçalves Muñoz Etxeberria Ferreira Pascual Villanueva Conceição Serra Domínguez Quesada Araújo Ortega Peñalver',
  },
  {
    region: 'nordics',
    given: 'Åsa Søren Ingrid Mikkel Sigríður Leif Saga Eero Tuuli Gunnar Astrid Øyvind Päivi Halldór Linnea Bjørg',
    family:
      'Ångström Kjærgaard Lindqvist Østby Þórsdóttir Mäkinen Nyström Hämäläinen Sørlie Bergström Koskinen Dahlgaard Eiríksson Holmqvist Aalto Rønning',
  },
  {
    region: 'italy',
    given: 'Giulia Niccolò Chiara Matteo Ludovica Dario Fiammetta Enzo Martina Salvatore Ilaria Ruggero Bianca Donato Elisa Tullio',
    family:
      'Rossi D’Angelo Bianchi Esposito Locascio Ferraro Santoro Moretti Conti Caruso Galli Marchetti Rinaldi Pellegrino Zanetti Bellini',
  },
  {
    region: 'central europe',
    given: 'Łukasz Zofia Jiří Božena Dávid Zsófia Mateusz Kateřina Štefan Agnieszka Ondřej Réka Wojciech Ľubica Balázs Małgorzata',
    family: 'Wiśniewski Dvořák Szabó Nowak Černý Kovács Wójcik Horváth Novotná Zieliński Tóth Sedláček Kamiński Farkas Procházka Šimečka',
  },
  {
    region: 'eastern europe',
    given:
      'Дмитро=dmytro Оксана=oksana Тарас=taras Людмила=liudmyla Юрій=yurii Наталія=nataliia Остап=ostap Соломія=solomiia Елена=elena Георги=georgi',
    family:
      'Шевченко=shevchenko Коваленко=kovalenko Бондар=bondar Мельник=melnyk Ткачук=tkachuk Петров=petrov Димитрова=dimitrova Гончар=honchar',
  },
  {
    region: 'greece',
    given: 'Ελένη=eleni Γιώργος=giorgos Κατερίνα=katerina Νίκος=nikos Δήμητρα=dimitra Σταύρος=stavros Αγγελική=angeliki Μιχάλης=michalis',
    family: 'Παπαδοπούλου=papadopoulou Αντωνίου=antoniou Βλάχος=vlachos Οικονόμου=oikonomou Γεωργίου=georgiou Καραγιάννη=karagianni',
  },
  {
    region: 'türkiye',
    given: 'Ayşe Çağlar Özgür Zeynep Emre Gülşen Barış İrem Tuğba Kerem Şule Ömer Defne Işıl Cem Yağmur',
    family: 'Yılmaz Öztürk Çelik Şahin Aydın Doğan Kılıç Arslan Güneş Koç Erdoğdu Taş Bozkurt Ünal Polat Karaca',
  },
  {
    region: 'middle east',
    given:
      'ليلى=layla يوسف=yusuf فاطمة=fatima خالد=khalid نور=noor عمر=omar مريم=maryam طارق=tariq סיגל=sigal אורי=ori شیرین=shirin آرش=arash',
    family: 'الحداد=al-haddad منصور=mansour النجار=al-najjar خوري=khoury السيد=al-sayed לוי=levi כהן=cohen رضایی=rezaei',
  },
  {
    region: 'west africa',
    given: 'Chidi Adaeze Kwame Abena Olúṣọlá Ngozi Kofi Folake Ifeanyi Yetunde Sékou Aïssatou Babajide Amara Tunde Efua',
    family: 'Okonkwo Adéyẹmí Mensah Boateng Diallo Eze Owusu Balogun Ndiaye Adichie Asante Keïta Obi Sowande Quaye Uche',
  },
  {
    region: 'east africa',
    given: 'Wanjiru Tesfaye Achieng Baraka Hirut Otieno Zawadi Dawit Nyambura Juma Selam Kamau Imani Abebe Makena Tendai',
    family: 'Kamau Haile Mwangi Ochieng Bekele Njoroge Wekesa Tadesse Mutua Odhiambo Girma Kiprono Nyerere Moyo Chege Asefa',
  },
  {
    region: 'south asia',
    given: 'Aarav Priya Rohan Ananya Vikram Lakshmi Arjun Meera Sanjay Kavya आदित्य=aditya नेहा=neha தமிழ்=tamizh Farhana Imran Nadeesha',
    family: 'Sharma Iyer Banerjee Chatterjee Reddy Nair Kulkarni Chowdhury Gupta Rajasekharan शर्मा=sharma Hossain Malik Perera Joshi Menon',
  },
  {
    region: 'japan',
    given: '花子=hanako 健太=kenta 美咲=misaki 翔=sho さくら=sakura 大輔=daisuke 陽菜=hina 拓海=takumi 結衣=yui 亮=ryo',
    family: '佐藤=sato 鈴木=suzuki 高橋=takahashi 渡辺=watanabe 小林=kobayashi 山本=yamamoto 中村=nakamura 長谷川=hasegawa',
    familyFirst: true,
  },
  {
    region: 'greater china',
    given: '伟=wei 芳=fang 娜=na 敏=min 静=jing 秀英=xiuying 志明=zhiming 雅婷=yating 俊杰=junjie 欣怡=xinyi',
    family: '王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 黄=huang 歐陽=ouyang 司马=sima 林=lin',
    familyFirst: true,
  },
  {
    region: 'korea',
    given: '지우=jiwoo 민준=minjun 서연=seoyeon 도윤=doyun 하은=haeun 준호=junho 수빈=subin 예린=yerin',
    family: '김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho 윤=yoon',
    familyFirst: true,
  },
  {
    region: 'south-east asia',
    given: 'Nguyệt Minh Siti Budi Thảo Dewi Agus Mai Lan Putri Kittipong Malee Jun Rizal Ligaya Amihan',
    family: 'Nguyễn Trần Wibowo Santoso Phạm Lê Hartono Đặng Rahman Srisai Reyes Cruz Lim Tan Magsaysay',
  },
  {
    region: 'latin america',
    given: 'Valentina Mateo Ximena Thiago Renata Joaquín Luísa Emiliano Fernanda Caetano Itzel Raúl Paloma Cauã Milagros Benício',
    family:
      'Hernández Quispe Souza Mamani Rodríguez Villalobos Nascimento Acosta Peña Guimarães Yupanqui Barrios Cárdenas Figueroa Montenegro Xavier',
  },
  {
    region: 'north america',
    given: 'Ava Jamal Skyler Mackenzie DeShawn Autumn Tyrell Brooke Kai Leilani Dakota Émile Marisol Wyatt Naomi Everett',
    family:
      'Johnson Washington Begay Nakamura-Hill Tremblay Bouchard Kealoha Jefferson Castillo McAllister Whitehorse Nguyen-Brooks Ellison Hargrove Vance Li',
  },
]

/** Letters that do not come apart into a plain one and a mark. */
const PLAIN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ə: 'a' }

/** One name, and the letters it has in an address. */
export interface Name {
  shown: string
  letters: string
}

/** The names in a list, with those in foreign scripts spelled out. */
export const namesIn = (list: string): Name[] =>
  list.split(' ').map((entry) => {
    const [shown = '', spelled = shown] = entry.split('=')
    return { shown, letters: lettersOf(spelled) }
  })

const lettersOf = (text: string): string =>
  Array.from(text.normalize('NFKD').toLowerCase())
    .map((letter) => PLAIN[letter] ?? letter)
    .join('')
    .replace(/[^a-z-]/g, '')
