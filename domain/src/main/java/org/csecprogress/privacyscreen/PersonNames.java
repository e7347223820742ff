package org.csecprogress.privacyscreen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of people by the words before them, by initials, and by lists of given and family
 * names. Capitalised words that belong to a court, a programme, a street or a place in California
 * do not count.
 */
final class PersonNames {
    private static final NameWords GIVEN = NameWords.read("given_names");
    private static final NameWords GIVEN_OR_WORD = NameWords.read("given_names_and_words");
    private static final NameWords FAMILY = NameWords.read("family_names");
    private static final NameWords PLACES = NameWords.read("places");
    private static final NameWords NO_NAMES = NameWords.read("no_names");

    private static final Pattern OF = Pattern.compile(" (?:of|de|del) ");
    private static final Pattern PART = Pattern.compile("[\\p{L}'’\\-]+");
    private static final Pattern OWN = Pattern.compile("['’]s?$");

    /** Two letters with full stops that are not initials. */
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "U.S.", "P.L.", "L.A.", "S.F.", "D.C.", "P.O.", "A.M.", "P.M.", "M.D.", "R.N.",
                    "E.R.");

    /** First words of place names: San Diego, Santa Ana. */
    private static final Set<String> SAINTS =
            Set.of(
                    "San", "Santa", "Santo", "St", "Saint", "Los", "Las", "El", "La", "Del", "Port",
                    "Fort", "Mount", "Mt", "Lake", "North", "South", "East", "West");

    private PersonNames() {}

    static Optional<String> find(String written) {
        String text = NameCues.LAWSUIT.matcher(written).replaceAll("");
        return introduced(text)
                .or(() -> initials(text))
                .or(() -> doing(text))
                .or(() -> reversed(text))
                .or(() -> small(text))
                .or(() -> listed(text));
    }

    private static Optional<String> introduced(String text) {
        Matcher matcher = NameCues.INTRODUCED.matcher(text);
        while (matcher.find()) {
            if (isSomeone(run(text, matcher.start("name")))) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    /** Whether the run names a person: Jennifer Park does, Martin Luther King Day does not. */
    private static boolean isSomeone(List<String> run) {
        if (run.isEmpty() || NO_NAMES.has(run.get(0))) {
            return false;
        }
        return !isPlace(run) || (run.size() == 2 && GIVEN.has(run.get(0)));
    }

    /** Returns the words of the run that begins there, up to an "of" with the person's office. */
    private static List<String> run(String text, int start) {
        Matcher matcher = NameCues.RUN.matcher(text);
        return matcher.find(start) && matcher.start() == start
                ? parts(OF.split(matcher.group(), 2)[0])
                : List.of();
    }

    private static Optional<String> initials(String text) {
        Matcher matcher = NameCues.INITIALS.matcher(text);
        while (matcher.find()) {
            if (!ABBREVIATIONS.contains(matcher.group().replace(" ", ""))) {
                return Optional.of(matcher.group());
            }
        }
        Matcher named = NameCues.NAME_AND_INITIAL.matcher(text);
        while (named.find()) {
            if (isUnlikeAWord(named.group("name")) && !isPlace(run(text, named.start()))) {
                return Optional.of(named.group());
            }
        }
        Matcher letters = NameCues.LETTERS.matcher(text);
        return letters.find() ? Optional.of(letters.group()) : Optional.empty();
    }

    private static boolean isUnlikeAWord(String word) {
        return !NO_NAMES.has(word) && !PLACES.has(word);
    }

    /**
     * Finds words that name a person only beside an action: "Hope ran" is a person, "the hope" is
     * not.
     */
    private static Optional<String> doing(String text) {
        Matcher matcher = NameCues.ABOUT.matcher(text);
        while (matcher.find()) {
            String before = matcher.group("before");
            if (GIVEN_OR_WORD.has(before == null ? matcher.group("behind") : before)) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reversed(String text) {
        Matcher matcher = NameCues.REVERSED.matcher(text);
        while (matcher.find()) {
            if (FAMILY.has(matcher.group("family")) && GIVEN.has(matcher.group("given"))) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> small(String text) {
        Matcher matcher = NameCues.SMALL.matcher(text);
        while (matcher.find()) {
            if (GIVEN.has(matcher.group("given")) && FAMILY.has(matcher.group("family"))) {
                return Optional.of(matcher.group("given") + " " + matcher.group("family"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> listed(String text) {
        Matcher matcher = NameCues.RUN.matcher(text);
        while (matcher.find()) {
            List<String> run = parts(matcher.group());
            if (!isPlace(run)) {
                for (int i = 0; i < run.size(); i++) {
                    if (isName(run, i)) {
                        return Optional.of(matcher.group());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isName(List<String> run, int at) {
        String word = run.get(at);
        if (SAINTS.contains(word) || (at > 0 && SAINTS.contains(run.get(at - 1)))) {
            return false;
        }
        boolean beforeFamily = at + 1 < run.size() && FAMILY.has(run.get(at + 1));
        if (isShouted(word)) {
            return GIVEN.has(word) && beforeFamily;
        }
        boolean mayBe = GIVEN_OR_WORD.has(word) || isUnlikeAWord(word);
        return GIVEN.has(word) || (beforeFamily && mayBe);
    }

    /** Whether the word is all capitals: an abbreviation may look like a name, as GRACE or ERIC. */
    private static boolean isShouted(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Returns the capitalised words of a run, without a possessive s. */
    private static List<String> parts(String run) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(run);
        while (matcher.find()) {
            String word = OWN.matcher(matcher.group()).replaceAll("");
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                parts.add(word);
            }
        }
        return parts;
    }

    private static boolean isPlace(List<String> run) {
        return run.stream().anyMatch(PLACES::has);
    }
}
