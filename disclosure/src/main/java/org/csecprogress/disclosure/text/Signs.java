package org.csecprogress.disclosure.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that could disclose a count, in both languages at once, so that nobody needs to state the
 * language. All are in lower case without accents, as in {@link Folded}.
 */
final class Signs {
    private static final String PEOPLE =
            "(?:youths?|girls?|boys?|child|children|minors?|victims?|survivors?|clients?|teens?"
                    + "|teenagers?|females?|males?|students?|siblings?|sisters?|brothers?|people"
                    + "|persons?|placements?|cases?|referrals?|arrests?"
                    + "|joven(?:es)?|nin[ao]s?|menores|victimas?|sobrevivientes?|muchach[ao]s?"
                    + "|adolescentes?|personas?|herman[ao]s?|estudiantes?|casos?|colocacion(?:es)?"
                    + "|arrestos?)";

    private static final Pattern PERCENTAGE =
            word(
                    "\\d[\\d.,]*\\s?%",
                    "(?:\\d[\\d.,]*\\s)?(?:percent|per cent|pct|por ?ciento)\\b",
                    "percentages?\\b",
                    "porcentajes?\\b");

    private static final Pattern FRACTION =
            word(
                    "\\d+\\s?[/\u2044]\\s?\\d+",
                    "(?:half|halves|thirds|(?:one|a|two)[- ]third|fifths?|tenths?)\\b",
                    "(?:a|one|three)[- ]quarters?(?= of)",
                    "(?:mitad|tercios?|quintos?|decimos?)\\b",
                    "(?:tercera|cuarta|quinta|decima) parte\\b",
                    "cuartos? de(?= (?:l|la|las|los)\\b)",
                    "\\d+ (?:in|out of|of|de) (?:every |cada )?\\d+\\b");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*(?:st|nd|rd|th|[oa]s?)?");

    private static final Pattern NUMBER_WORD =
            word(
                    "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                            + "|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty"
                            + "|fifty|sixty|seventy|eighty|ninety)\\b",
                    "(?:hundreds?|thousands?|dozens?|couple|pair|pairs|twins?|triplets|trio"
                            + "|handful|several|few|none|nobody|no one|once|twice|thrice|single"
                            + "|sole|lone)\\b",
                    "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
                            + "|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
                            + "|twentieth)\\b",
                    "(?:both|no|ambos|ambas) (?:the )?" + PEOPLE + "\\b",
                    "(?:a|una?) (?:girl|boy|sister|brother|nin[ao]|herman[ao])\\b",
                    "(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|trece"
                            + "|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veint[a-z]+"
                            + "|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien"
                            + "|cientos?|mil|docenas?)\\b",
                    "(?:par|parejas?) de\\b",
                    "(?:gemel[ao]s|melliz[ao]s|ningun[ao]?|nadie|poc[ao]s?|vari[ao]s|sol[ao]"
                            + "|punado)\\b",
                    "un[ao]s? (?:de (?:los|las|ell[ao]s)|cuant[ao]s|vez)\\b",
                    "no (?:hubo|hay|tuvimos|tenemos)\\b",
                    "(?:primer[ao]?s?|segund[ao]s?|tercer[ao]?s?|cuart[ao]s?|quint[ao]s?"
                            + "|sext[ao]s?|septim[ao]s?|octav[ao]s?|noven[ao]s?)\\b");

    private static final Pattern COMPARISON =
            word(
                    "(?:more|fewer|less|greater|larger|smaller|higher|lower|bigger)"
                            + "(?: [a-z]+){0,4} than\\b",
                    "(?:more|fewer|less|most|mas|menos) " + PEOPLE + "\\b",
                    "(?:no more than|at least|at most|up to|all but|nearly all|almost all"
                            + "|nearly every\\w*|almost every\\w*|almost none|as many"
                            + "|as few|the same number|compared (?:with|to)|unchanged)\\b",
                    "(?:highest|lowest|largest|smallest|fewest|greatest|biggest|most of"
                            + "|youngest|oldest|majority|minority|record (?:high|low))\\b",
                    "(?:the|our|its|her|his) only\\b",
                    "(?:the (?:other|remaining)|los demas|las demas) " + PEOPLE + "\\b",
                    "only (?:a|an|the)\\b",
                    "(?:doubl|tripl|quadrupl|halv)(?:e|es|ed|ing)\\b",
                    "[a-z]+[- ]?fold\\b",
                    "(?:rose|risen|rising|fell|fallen|falling|dropped|declined|declining"
                            + "|decreas(?:e|ed|es|ing)|increas(?:e|ed|es|ing)|grew|grown|shrank"
                            + "|(?:went|gone|was|were|is|are) (?:up|down)|up from|down from"
                            + "|surged|spiked)"
                            + "\\b",
                    "(?:mas|menos)(?: [a-z]+){0,4} que\\b",
                    "(?:mas|menos) de\\b",
                    "(?:mayor|menor)(?: [a-z]+){0,2} que\\b",
                    "(?:el|la) (?:mayor|menor|doble|triple)\\b",
                    "(?:mayoria|minoria|unic[ao]s?|al menos|por lo menos|como (?:maximo|minimo)"
                            + "|mas alt[ao]s?|mas baj[ao]s?|mism[ao] (?:numero|cantidad)"
                            + "|casi tod[ao]s?|casi ningun[ao]?|compar(?:ad[ao]s?|acion))\\b",
                    "(?:duplic|triplic|aument|disminu|increment)[a-z]+\\b",
                    "(?:subio|subieron|bajaron|crecio|crecieron|cayo|cayeron|redujo|redujeron)\\b",
                    "bajo (?=(?:de|a|en|frente|un|el numero)\\b)");

    /** The order decides which kind a passage gets. */
    static final List<Sign> ALL =
            List.of(
                    new Sign(PERCENTAGE, Flag.Kind.PERCENTAGE),
                    new Sign(FRACTION, Flag.Kind.FRACTION),
                    new Sign(NUMBER, Flag.Kind.NUMBER),
                    new Sign(COMPARISON, Flag.Kind.COMPARISON),
                    new Sign(NUMBER_WORD, Flag.Kind.NUMBER_WORD));

    /** Years and sections of law are not counts. */
    static final List<Pattern> HARMLESS =
            List.of(
                    Pattern.compile(
                            "\\b(?:wic|pc|ab|sb|acl|acin|cfl|cfr|usc|u\\.s\\.c\\.|p\\.l\\.|pl"
                                    + "|pub\\. ?l\\.|gov\\.? code|sections?|seccion|articulo|\u00a7)"
                                    + " ?(?:\u00a7 ?)?(?:i-)?\\d[\\d.\\-]*(?:\\([a-z\\d]{1,4}\\))*"),
                    Pattern.compile(
                            "(?<![\\d.,$])(?:19|20)\\d{2}(?:[-\u2013]\\d{2,4})?(?![\\d%]|[.,]\\d"
                                    + "| "
                                    + PEOPLE
                                    + "\\b)"));

    /** A pattern and the kind of its matches. */
    record Sign(Pattern pattern, Flag.Kind kind) {}

    private Signs() {}

    private static Pattern word(String... alternatives) {
        return Pattern.compile("(?<![a-z\\d])(?:" + String.join("|", alternatives) + ")");
    }
}
