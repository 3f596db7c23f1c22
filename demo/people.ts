// Given and family names as they are common in each country; every combination is invented.

export interface Name { readonly latin: string; readonly arabic?: string }

const name = (latin: string, arabic: string): Name => ({ latin, arabic })

export const morocco = {
  women: [
    name('Fatima', 'فاطمة'), name('Khadija', 'خديجة'), name('Aïcha', 'عائشة'), name('Zineb', 'زينب'), name('Naïma', 'نعيمة'), name('Rachida', 'رشيدة'),
    name('Malika', 'مليكة'), name('Saadia', 'سعدية'), name('Hafida', 'حفيظة'), name('Latifa', 'لطيفة'), name('Amina', 'أمينة'), name('Zahra', 'زهرة'),
    name('Ghizlane', 'غزلان'), name('Samira', 'سميرة'), name('Habiba', 'حبيبة'), name('Touria', 'ثورية'), name('Itto', 'إيطو'), name('Tlaytmas', 'تلايتماس'),
  ],
  men: [
    name('Mohamed', 'محمد'), name('Ahmed', 'أحمد'), name('Hassan', 'حسن'), name('Brahim', 'إبراهيم'), name('Lahcen', 'لحسن'), name('Omar', 'عمر'),
    name('Youssef', 'يوسف'), name('Abdellah', 'عبد الله'), name('Mustapha', 'مصطفى'), name('Said', 'سعيد'), name('Driss', 'إدريس'), name('Moha', 'موحى'),
  ],
  families: [
    name('Aït Ouali', 'أيت والي'), name('Benmoussa', 'بنموسى'), name('El Idrissi', 'الإدريسي'), name('Ouchrif', 'أوشريف'), name('Tazi', 'التازي'), name('Amrani', 'العمراني'),
    name('Bouazza', 'بوعزة'), name('Chraibi', 'الشرايبي'), name('Haddou', 'حدو'), name('Ouhssine', 'أوحسين'), name('Zaoui', 'الزاوي'), name('Lahlou', 'لحلو'),
    name('Aït Baha', 'أيت باها'), name('Mernissi', 'المرنيسي'), name('Boukhris', 'بوخريص'), name('Sabri', 'صبري'), name('Ouakrim', 'أوكريم'), name('Znagui', 'الزناكي'),
    name('Hilali', 'الهلالي'), name('Rochdi', 'رشدي'), name('Aferiat', 'أفريات'), name('Kabbaj', 'القباج'), name('Moutaouakil', 'المتوكل'), name('Sefrioui', 'الصفريوي'),
  ],
} as const

export const rwanda = {
  women: ['Mukamana', 'Uwimana', 'Mukandayisenga', 'Nyirahabimana', 'Uwamahoro', 'Mukeshimana', 'Umutoni', 'Ingabire', 'Mutesi', 'Uwase', 'Nyiransabimana', 'Mukarugwiza']
    .map((latin): Name => ({ latin })),
  men: ['Habimana', 'Nsengiyumva', 'Hakizimana', 'Niyonzima', 'Nshimiyimana', 'Bizimana', 'Ndayisaba', 'Munyaneza', 'Twagirayezu', 'Rukundo', 'Kayitare', 'Gasana']
    .map((latin): Name => ({ latin })),
  families: ['Vestine', 'Claudine', 'Josiane', 'Béatrice', 'Immaculée', 'Clémentine', 'Innocent', 'Théogène', 'Emmanuel', 'Jean Bosco', 'Aloys', 'Félicien', 'Solange', 'Espérance', 'Donatha',
    'Anastase', 'Védaste', 'Goreth', 'Chantal', 'Célestin'].map((latin): Name => ({ latin })),
} as const

export interface People { readonly women: readonly Name[]; readonly men: readonly Name[]; readonly families: readonly Name[] }
