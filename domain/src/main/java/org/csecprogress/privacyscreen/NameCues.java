package org.csecprogress.privacyscreen;

import java.util.regex.Pattern;

/**
 * Patterns for the text around a name. All are case-sensitive, because a name begins with a capital
 * and the words before it do not.
 */
final class NameCues {
    private static final String NAME = "\\p{Lu}(?:[\\p{L}'’\\-]*\\p{Ll}|\\.)";
    private static final String PERSON =
            "(?:youth|girl|boy|child|minor|victim|survivor|teen|client|mother|father|parent|aunt"
                    + "|uncle|grandmother|grandfather|sister|brother|sibling|cousin|daughter|son"
                    + "|trafficker|exploiter|pimp|friend|joven|niñ[oa]|menor|v[ií]ctima"
                    + "|sobreviviente|hij[oa]|madre|padre|t[ií][oa]|abuel[oa]|herman[oa]|prim[oa]"
                    + "|client[ae])";
    private static final String CALLED =
            "(?:named|called|known as|nicknamed|aka|a\\.k\\.a\\.|llamad[oa]|de nombre"
                    + "|conocid[oa] como|apodad[oa])";
    private static final String TITLE =
            "(?:(?:Ms|Mr|Mrs|Miss|Dr|Sr|Sra|Srta|Dra|Lic|Det|Sgt|Atty)\\.?|PO|Attorney"
                    + "|Detective|Sergeant|Officer|Judge|Counselor|Therapist|Abogad[oa]|Jueza?)";
    private static final String OFFICE =
            "(?:worker|officer|attorney|advocate|judge|therapist|counselor|mentor|supervisor"
                    + "|teacher|detective|deputy|trabajadora? social|abogad[oa]|juez|jueza"
                    + "|oficial|mentora|maestr[oa]|consejer[oa])";

    /** A person or an office, followed by {@code name}. */
    static final Pattern INTRODUCED =
            Pattern.compile(
                    "\\b(?:"
                            + PERSON
                            + ",? (?:is |was |who is )?"
                            + CALLED
                            + ",? \\(?|"
                            + PERSON
                            + ",? \\(?|"
                            + PERSON
                            + " (?:of|de) |"
                            + TITLE
                            + " |"
                            + OFFICE
                            + ",? )(?<name>"
                            + NAME
                            + ")");

    /** Two letters with full stops. */
    static final Pattern INITIALS =
            Pattern.compile(
                    "(?<![\\p{L}.])\\p{Lu}\\.[ ]?\\p{Lu}\\.(?! ?(?:\\p{Lu}\\.|\\d))(?![\\p{L}])");

    /** Letters that the text calls initials. */
    static final Pattern LETTERS =
            Pattern.compile("\\b(?i:initials|iniciales)(?: are| son|:)? ?\\p{Lu}{2,3}\\b");

    /** A {@code name} and one letter. */
    static final Pattern NAME_AND_INITIAL =
            Pattern.compile("\\b(?<name>\\p{Lu}\\p{Ll}{2,}) \\p{Lu}\\.(?![\\p{L}\\d])");

    /** Children after whom a lawsuit is named, such as the Katie A. settlement. */
    static final Pattern LAWSUIT =
            Pattern.compile(
                    "\\b\\p{Lu}\\p{Ll}+ \\p{Lu}\\.(?= (?:settlement|injunction|lawsuit|ruling|v\\.))");

    /** A {@code family} name before a {@code given} one. */
    static final Pattern REVERSED =
            Pattern.compile("\\b(?<family>\\p{Lu}\\p{L}+), (?<given>\\p{Lu}\\p{L}+)\\b");

    /** A name or a word, before or after something that only people do. */
    static final Pattern ABOUT =
            Pattern.compile(
                    "\\b(?<before>\\p{Lu}\\p{Ll}+) (?:ran|declined|refused|returned|went|came|told"
                            + "|said|disclosed|lives|left|se fug[oó]|huy[oó]|rechaz[oó]|volvi[oó]"
                            + "|dijo)\\b"
                            + "|\\b(?:caso de|case of|trata de|debe a|about|is only) (?<behind>"
                            + "\\p{Lu}\\p{Ll}+)(?= (?:y|and|ran|changed|cambi[oó])\\b|[.,;]|$)");

    /** Each pair of lower-case words in a text. */
    static final Pattern SMALL =
            Pattern.compile("\\b(?=(?<given>\\p{Ll}{3,}) (?<family>\\p{Ll}{3,})\\b)\\p{Ll}+");

    /**
     * Capitalised words in a row, joined by the small words of Spanish names. A run ends after a
     * dozen words: the depth of the stack grows with its length, and a text could be all capitals.
     */
    static final Pattern RUN =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}'’\\-]*(?:\\.(?= \\p{Lu}))?"
                            + "(?: (?:(?:de|del|la|los|las|of|y|the) ){0,2}"
                            + "\\p{Lu}[\\p{L}'’\\-]*(?:\\.(?= \\p{Lu}))?){0,11}");

    private NameCues() {}
}
