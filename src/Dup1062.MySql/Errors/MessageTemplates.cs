namespace Dup1062.MySql.Errors;

/// <summary>The texts of duplicate-key errors in every language that MySQL and MariaDB speak (<c>lc_messages</c>), and those of servers like them.</summary>
/// <remarks>share/messages_to_clients.txt of MySQL, sql/share/errmsg-utf8.txt of MariaDB. Only the English, German, Swedish, Spanish and Chinese texts are translated throughout.</remarks>
internal static class MessageTemplates
{
    private const string WithKeyName = """
        '{Value}' は索引 '{Key}' で重複しています。
        Cimpul '{Value}' e duplicat pentru cheia '{Key}'
        Doppelter Eintrag '{Value}' für Schlüssel '{Key}'
        Dubbele ingang '{Value}' voor zoeksleutel '{Key}'
        Dublett '{Value}' för nyckel '{Key}'
        Duplicata du champ '{Value}' pour la clef '{Key}'
        Duplicate entry '{Value}' for key '{Key}'
        Duplikalt bejegyzes '{Value}' a '{Key}' kulcs szerint
        Dupliran unos '{Value}' za ključ '{Key}'
        Ens værdier '{Value}' for indeks '{Key}'
        Entrada '{Value}' duplicada para a chave '{Key}'
        Entrada duplicada '{Value}' para la clave '{Key}'
        Kattuv väärtus '{Value}' võtmele '{Key}'
        Like verdiar '{Value}' for nykkel '{Key}'
        Like verdier '{Value}' for nøkkel '{Key}'
        Opakovaný kľúč '{Value}' (číslo kľúča '{Key}')
        Powtórzone wystąpienie '{Value}' dla klucza '{Key}'
        Valore duplicato '{Value}' per la chiave '{Key}'
        Zvojený klíč '{Value}' (číslo klíče '{Key}')
        Διπλή εγγραφή '{Value}' για το κλειδί '{Key}'
        Дублирующаяся запись '{Value}' по ключу '{Key}'
        Дублюючий запис '{Value}' для ключа '{Key}'
        დუბლირებული ჩანაწერი '{Value}' გასაღებისთვის '{Key}'
        重复条目'{Value}'键'{Key}'
        중복된 입력 값 '{Value}': key '{Key}'
        """;

    /// <summary>Where the text with a number is not the one with a name less the quotes.</summary>
    private const string WithKeyNumber = """
        Zdvojený klíč '{Value}' (číslo klíče {KeyNumber})
        सामान प्रवेश '{Value}' KEY {KeyNumber} के लिए
        重复条目'{Value}'在索引{KeyNumber}
        """;

    private const string WithoutValue = """
        Cimpul e duplicat pentru cheia '{Key}'
        Doppelter Eintrag für Schlüssel '{Key}'
        Dubbele ingang voor zoeksleutel '{Key}'
        Dublett för nyckel '{Key}'
        Duplicata du champ pour la clef '{Key}'
        Duplicate entry for key '{Key}'
        Duplikalt bejegyzes a '{Key}' kulcs szerint
        Dupliran unos za ključ '{Key}'
        Entrada duplicada para a chave '{Key}'
        Entrada duplicada para la clave '{Key}'
        Flere ens nøgler for indeks '{Key}'
        Kattuv väärtus võtmele '{Key}'
        Like verdiar for nykkel '{Key}'
        Like verdier for nøkkel '{Key}'
        Opakovaný kľúč (číslo kľúča '{Key}')
        Powtórzone wystąpienie dla klucza '{Key}'
        Valore duplicato per la chiave '{Key}'
        Zdvojený klíč (číslo klíče '{Key}')
        Διπλή εγγραφή για το κλειδί '{Key}'
        Дублирующаяся запись по ключу '{Key}'
        Дублюючий запис для ключа '{Key}'
        დუბლირებული ჩანაწერი გასაღებისთვის '{Key}'
        は索引 '{Key}' で重複しています。
        索引的重复条目'{Key}'
        중복된 입력 값: key '{Key}'
        """;

    private const string Resequencing = """
        ALTER TABLE causa resecuenciado de auto_incremento resultando en entrada duplicada '{Value}' para la clave '{Key}'
        ALTER TABLE causes auto_increment resequencing, resulting in duplicate entry '{Value}' for key '{Key}'
        ALTER TABLE führt zur Neusequenzierung von auto_increment, wodurch der doppelte Eintrag '{Value}' für Schlüssel '{Key}' auftritt
        ALTER TABLE表会导致AUTO_INCREMENT重建，导致重复的条目'{Value}'用于索引'{Key}'
        """;

    private const string CascadeIntoTable = """
        FOREIGN KEY constraint för tabell '{Parent}', posten '{Value}' kan inte uppdatera barntabell '{Table}' på grund av nyckel '{Key}'
        Foreign key constraint for table '{Parent}', record '{Value}' would lead to a duplicate entry in table '{Table}', key '{Key}'
        Fremdschlüssel-Beschränkung für Tabelle '{Parent}', Datensatz '{Value}' würde zu einem doppelten Eintrag in Tabelle '{Table}', Schlüssel '{Key}' führen
        La restricción de clave foránea para tabla '{Parent}', registro '{Value}' llevaría a una entrada duplicada en la tabla '{Table}', clave '{Key}'
        表'{Parent}'的外键约束，记录'{Value}'会导致表'{Table}'中的重复条目，键'{Key}'
        """;

    private const string CascadeIntoSomeTable = """
        FOREIGN KEY constraint för tabell '{Parent}', posten '{Value}' kan inte uppdatera en barntabell på grund av UNIQUE-test
        Foreign key constraint for table '{Parent}', record '{Value}' would lead to a duplicate entry in a child table
        Fremdschlüssel-Beschränkung für Tabelle '{Parent}', Datensatz '{Value}' würde zu einem doppelten Eintrag in einer Kind-Tabelle führen
        La restricción de clave foránea para tabla '{Parent}', registro '{Value}' llevaría a una entrada duplicada en una tabla hija
        表'{Parent}'的外键约束，记录'{Value}'会导致子表中的重复条目
        """;

    private const string Cascade = """
        Upholding foreign key constraints for table '{Parent}', entry '{Value}', key {KeyNumber} would lead to a duplicate entry
        """;

    private const string WithTableOnly = """
        Can't write; duplicate key in table '{Table}'
        Ecriture impossible, doublon dans une clé de la table '{Table}'
        Ei saa kirjutada, korduv võti tabelis '{Table}'
        Irasi hiba, duplikalt kulcs a '{Table}' tablaban
        Kan ikke skrive, flere ens nøgler i tabellen '{Table}'
        Kan ikke skrive, flere like nøkler i tabellen '{Table}'
        Kan ikkje skrive, flere like nyklar i tabellen '{Table}'
        Kan inte skriva, dubbel söknyckel i register '{Table}'
        Kan niet schrijven, dubbele zoeksleutel in tabel '{Table}'
        Kann nicht speichern, Grund: doppelter Schlüssel in Tabelle '{Table}'
        Ne mogu da pišem pošto postoji duplirani ključ u tabeli '{Table}'
        Nemohu zapsat, zdvojený klíč v tabulce '{Table}'
        Nemôžem zapísať, duplikát kľúča v tabuľke '{Table}'
        Nie można zapisać, powtórzone klucze w tabeli '{Table}'
        No puedo escribir, clave duplicada en la tabla '{Table}'
        Nu pot sa scriu (can't write), cheie duplicata in tabela '{Table}'
        Não pode gravar. Chave duplicada na tabela '{Table}'
        Scrittura impossibile: chiave duplicata nella tabella '{Table}'
        Δεν είναι δυνατή η καταχώρηση, η τιμή υπάρχει ήδη στον πίνακα '{Table}'
        Не можу записати, дублюючийся ключ в таблиці '{Table}'
        Невозможно произвести запись, дублирующийся ключ в таблице '{Table}'
        टेबल '{Table}' में DUPLICATE KEY मौजूद होने के कारण नहीं लिख सके
        ჩაწერის შეცდომა. დუბლირებული გასაღები ცხრილში '{Table}'
        不能写;表'{Table}'中有重复索引
        書き込めません。表 '{Table}' に重複するキーがあります。
        기록할 수 없습니다., 테이블 '{Table}'에서 중복 키
        기록할 수 없읍니다., 테이블 '{Table}'에서 중복 키
        """;

    private const string UniqueConstraint = """
        A '{Table}' nem irhato, az egyedi mezok miatt
        Can't write, because of unique constraint, to table '{Table}'
        Ei suuda kirjutada tabelisse '{Table}', kuna see rikub ühesuse kitsendust
        Impossibile scrivere nella tabella '{Table}' per limitazione di unicita`
        Kan ikke skrive til tabellen '{Table}' fordi det vil bryde CONSTRAINT regler
        Kan inte skriva till tabell '{Table}'; UNIQUE-test
        Kan niet opslaan naar table '{Table}' vanwege 'unique' beperking
        Kvůli unique constraintu nemozu zapsat do tabulky '{Table}'
        No puedo escribir, debido al único constraint, para tabla '{Table}'
        No puedo grabar, debido a restricción única, en la tabla '{Table}'
        Nu pot scrie pe hard-drive, din cauza constraintului unic (unique constraint) pentru tabela '{Table}'
        Não pode gravar, devido à restrição UNIQUE, na tabela '{Table}'
        Schreiben in Tabelle '{Table}' nicht möglich wegen einer Eindeutigkeitsbeschränkung (unique constraint)
        Zbog provere jedinstvenosti ne mogu da upišem podatke u tabelu '{Table}'
        Écriture impossible à cause d'un index UNIQUE sur la table '{Table}'
        Не можу записати до таблиці '{Table}', з причини вимог унікальності
        Невозможно записать в таблицу '{Table}' из-за ограничений уникального ключа
        ცხრილში '{Table}' უნიკალური გასაღების შეზღუდვის გამო ჩაწერა შეუძლებელია
        一意性制約違反のため、表 '{Table}' に書き込めません。
        因为表'{Table}' 唯一约束，无法写入
        """;

    /// <summary>Dolt's.</summary>
    private const string WithTuple = """
        duplicate primary key given: [{Value}]
        duplicate unique key given: [{Value}]
        """;

    /// <summary>All of them; of two that begin alike, the one to try first comes first.</summary>
    public static IReadOnlyList<MessageTemplate> All { get; } =
    [
        .. Read(MySqlErrorNumbers.DuplicateEntry, WithKeyName),
        .. Read(MySqlErrorNumbers.DuplicateEntry, WithKeyName.Replace("'{Key}'", "{KeyNumber}")),
        .. Read(MySqlErrorNumbers.DuplicateEntry, WithKeyNumber),
        .. Read(MySqlErrorNumbers.DuplicateEntry, WithTuple),
        .. Read(MySqlErrorNumbers.DuplicateUnknownInIndex, WithoutValue),
        .. Read(MySqlErrorNumbers.DuplicateEntryAutoIncrementCase, Resequencing),
        .. Read(MySqlErrorNumbers.ForeignDuplicateKeyWithChildInfo, CascadeIntoTable),
        .. Read(MySqlErrorNumbers.ForeignDuplicateKeyWithoutChildInfo, CascadeIntoSomeTable),
        .. Read(MySqlErrorNumbers.ForeignDuplicateKey, Cascade),
        .. Read(MySqlErrorNumbers.DuplicateKey, WithTableOnly),
        .. Read(MySqlErrorNumbers.DuplicateUnique, UniqueConstraint),
    ];

    private static IEnumerable<MessageTemplate> Read(int number, string texts) => texts.Split('\n').Select(text => MessageTemplate.Parse(number, text));
}
