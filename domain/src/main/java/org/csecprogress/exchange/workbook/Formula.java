package org.csecprogress.exchange.workbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from the text of a formula whether its result comes only from the workbook. Anything
 * unknown counts as outside: an unlisted function, a name, another workbook.
 */
final class Formula {
    /** Excel's own limit. Longer formulas are not stored whole, so they are refused. */
    static final int LONGEST = 8192;

    /** Functions that use only cells of the same workbook. */
    private static final Set<String> INSIDE =
            words(
                    """
                    SUM SUMIF SUMIFS SUMPRODUCT SUBTOTAL AGGREGATE PRODUCT COUNT COUNTA
                    COUNTBLANK COUNTIF COUNTIFS AVERAGE AVERAGEIF AVERAGEIFS MEDIAN MODE MIN MAX
                    MINIFS MAXIFS LARGE SMALL ROUND ROUNDUP ROUNDDOWN MROUND CEILING FLOOR INT
                    TRUNC ABS SIGN MOD QUOTIENT POWER SQRT N VALUE NUMBERVALUE IF IFS IFERROR
                    IFNA SWITCH CHOOSE AND OR NOT XOR TRUE FALSE ISBLANK ISNUMBER ISTEXT ISERROR
                    ISNA VLOOKUP HLOOKUP XLOOKUP LOOKUP INDEX MATCH XMATCH ROW ROWS COLUMN
                    COLUMNS FILTER UNIQUE TRIM CLEAN UPPER LOWER PROPER LEFT RIGHT MID LEN FIND
                    SEARCH SUBSTITUTE CONCAT CONCATENATE TEXTJOIN TEXT EXACT DATE YEAR MONTH DAY
                    DAYS DATEDIF DATEVALUE EDATE EOMONTH
                    """);

    /** Functions that fetch data, call something, or build an address from text. */
    private static final Set<String> OUTSIDE =
            words(
                    """
                    WEBSERVICE FILTERXML ENCODEURL RTD DDE INDIRECT CALL REGISTER REGISTER.ID
                    EXEC EVALUATE INFO IMAGE STOCKHISTORY CUBEVALUE CUBEMEMBER CUBESET
                    CUBERANKEDMEMBER CUBEMEMBERPROPERTY CUBEKPIMEMBER CUBESETCOUNT SQL.REQUEST
                    GETPIVOTDATA PY IMPORTDATA IMPORTHTML IMPORTXML IMPORTFEED IMPORTRANGE
                    GOOGLEFINANCE COPILOT
                    """);

    /** A cell or a truth value; a column's letters alone appear only beside a colon. */
    private static final Pattern CELL =
            Pattern.compile("\\$?[A-Z]{1,3}\\$?\\d{1,7}|TRUE|FALSE", Pattern.CASE_INSENSITIVE);

    private static final Pattern COLUMN =
            Pattern.compile("\\$?[A-Z]{1,3}", Pattern.CASE_INSENSITIVE);

    private static final String SIGNS = "-+*/^&=<>%(),;:{}@ \t\r\n";
    private static final String NEVER_IN_NAMES = "[]|\\/:*?";

    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }

    /** Whether the result comes only from cells of the same workbook. */
    static boolean staysInside(String formula) {
        return !formula.isBlank()
                && formula.length() <= LONGEST
                && new Formula(formula).isMadeOfCells();
    }

    /**
     * Whether the formula is known to reach outside. Cells refer to each other, so then no result
     * of the workbook is certain to come from it alone.
     */
    static boolean reachesOutside(String formula) {
        return formula.length() > LONGEST || new Formula(formula).hasWayOut();
    }

    private boolean isMadeOfCells() {
        while (at < text.length()) {
            char next = text.charAt(at);
            boolean known;
            if (next == '"') {
                known = skipQuoted('"') >= 0;
            } else if (next == '\'') {
                known = isSheet();
            } else if (isOfWord(next)) {
                known = isKnown(word());
            } else {
                known = SIGNS.indexOf(next) >= 0;
                at++;
            }
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private boolean hasWayOut() {
        int bracket = -1;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '"') {
                skipQuoted('"');
            } else if (isOfWord(next)) {
                if (OUTSIDE.contains(name(word())) && isBefore('(')) {
                    return true;
                }
            } else {
                if (next == '|' || (next == ']' && isOfOther(bracket))) {
                    return true;
                }
                bracket = next == '[' ? at : bracket;
                at++;
            }
        }
        return false;
    }

    /**
     * Whether the brackets name another workbook, as in [1]Sheet!A1 and [book.xlsx]Sheet!A1;
     * Table[Column] does not.
     */
    private boolean isOfOther(int bracket) {
        if (bracket < 0) {
            return false;
        }
        String within = text.substring(bracket + 1, at);
        String end = within.substring(within.lastIndexOf('.') + 1);
        boolean file = within.contains(".") && end.matches("[A-Za-z]{2,5}");
        return file || (!within.isEmpty() && within.chars().allMatch(Character::isDigit));
    }

    private boolean isKnown(String word) {
        char first = word.charAt(0);
        if (first == '.' || Character.isDigit(first)) {
            return isNumber(word);
        }
        if (isBefore('(')) {
            return INSIDE.contains(name(word));
        }
        if (at < text.length() && text.charAt(at) == '!') {
            at++;
            return word.indexOf('$') < 0;
        }
        boolean beside =
                isBefore(':') || (at > word.length() && text.charAt(at - word.length() - 1) == ':');
        return CELL.matcher(word).matches() || (beside && COLUMN.matcher(word).matches());
    }

    /** Accepts 12, 1.5, 1E5, and the start of 1E+5, whose sign ends the word. */
    private boolean isNumber(String word) {
        return word.matches("\\d*\\.?\\d*(?:[Ee]\\d*)?");
    }

    /** Skips a quoted sheet name and its exclamation mark. */
    private boolean isSheet() {
        int from = at;
        int end = skipQuoted('\'');
        if (end < 0 || at >= text.length() || text.charAt(at) != '!') {
            return false;
        }
        at++;
        return text.substring(from, end)
                .chars()
                .noneMatch(letter -> NEVER_IN_NAMES.indexOf(letter) >= 0);
    }

    /** Skips to the closing mark; a doubled one does not close. Returns -1 if none does. */
    private int skipQuoted(char mark) {
        at++;
        while (at < text.length()) {
            boolean ends = text.charAt(at) == mark;
            at++;
            if (ends && (at >= text.length() || text.charAt(at) != mark)) {
                return at;
            }
            if (ends) {
                at++;
            }
        }
        return -1;
    }

    private String word() {
        int from = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || "_.$".indexOf(letter) >= 0;
    }

    /** Whether that sign comes next, after spaces. */
    private boolean isBefore(char sign) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == sign;
    }

    /** Removes the prefixes that newer functions have for older programs. */
    private static String name(String written) {
        return written.toUpperCase(Locale.ROOT).replaceFirst("^(?:_XLFN\\.|_XLWS\\.)+", "");
    }
}
