package org.csecprogress.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from the text of a spreadsheet's formula where its result comes from. What is not known to
 * stay inside the workbook does not: a function that is not listed here, a name, another workbook.
 */
final class Formula {
    /** Excel itself takes no longer one; the rest of a longer one is not kept, so it is refused. */
    static final int LONGEST = 8192;

    /** Functions that work with cells of the same workbook and with nothing else. */
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

    /** Functions that fetch, call, or take an address from a text. */
    private static final Set<String> OUTSIDE =
            words(
                    """
                    WEBSERVICE FILTERXML ENCODEURL RTD DDE INDIRECT CALL REGISTER REGISTER.ID
                    EXEC EVALUATE INFO IMAGE STOCKHISTORY CUBEVALUE CUBEMEMBER CUBESET
                    CUBERANKEDMEMBER CUBEMEMBERPROPERTY CUBEKPIMEMBER CUBESETCOUNT SQL.REQUEST
                    GETPIVOTDATA PY IMPORTDATA IMPORTHTML IMPORTXML IMPORTFEED IMPORTRANGE
                    GOOGLEFINANCE COPILOT
                    """);

    /** A cell, or a truth value; the letters of a column alone stand only beside a colon. */
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

    /** Whether its result comes from cells of the same workbook alone. */
    static boolean staysInside(String formula) {
        return !formula.isBlank()
                && formula.length() <= LONGEST
                && new Formula(formula).isMadeOfCells();
    }

    /**
     * Whether it is known to reach outside, so that no result of the workbook can be told to come
     * from it alone: cells refer to each other.
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

    /** [1]Sheet!A1 and [book.xlsx]Sheet!A1 are of another workbook; Table[Column] is not. */
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

    /** 12, 1.5, 1E5, and 1E+5, whose sign ends the word. */
    private boolean isNumber(String word) {
        return word.matches("\\d*\\.?\\d*(?:[Ee]\\d*)?");
    }

    /** The name of a sheet in quotation marks, up to its exclamation mark. */
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

    /** Skips what stands between two marks, a doubled one in it; -1 where it does not end. */
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

    /** Newer functions have the name that older programs are to see before their own. */
    private static String name(String written) {
        return written.toUpperCase(Locale.ROOT).replaceFirst("^(?:_XLFN\\.|_XLWS\\.)+", "");
    }
}
