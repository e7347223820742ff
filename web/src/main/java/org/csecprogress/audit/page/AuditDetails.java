package org.csecprogress.audit.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Sentences;

/**
 * Says in words what an entry of the audit trail has noted. The entry itself stays as it was
 * written, because its chain holds only so. What is not known here is shown as it is.
 */
final class AuditDetails {
    private static final Pattern ACCOUNT = Pattern.compile("\\baccount (\\d{1,18})\\b");
    private static final Pattern REVISION = Pattern.compile("^revision (\\d+)$");
    private static final Pattern FILING =
            Pattern.compile(
                    "^(filing:\\d{4}Q[1-4]-\\d{2}) revision (\\d+)(?: beside revision (\\d+))?(?: as"
                            + " (\\w+))?$");
    private static final Pattern ROLE =
            Pattern.compile(
                    "\\b((?:COUNTY|STATE)_[A-Z]+|AUDITOR)(?: (CWS|PROB))?(?: (\\d{2}))?(?:"
                            + " (CWS|PROB))?(?![A-Z_])");
    private static final Pattern RELEASE = Pattern.compile("^(\\d{4}Q[1-4]-r\\d+) (\\S+)$");
    private static final Pattern MOVE = Pattern.compile("^(?:([A-Z_]+) to )?([A-Z_]+)(?=$|;)");
    private static final Pattern KIND = Pattern.compile("; ([A-Z_]+)$");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");
    private static final Pattern LIST =
            Pattern.compile("(?<=^|, | for |: )\\d{2}(?:,? \\d{2})*(?=$|,| )");
    private static final Pattern HELD = Pattern.compile("^[A-Z_]{4,}$");
    private static final Pattern RECORDS = Pattern.compile("\\b(?:[A-Z]+_)*[A-Z]{4,}\\b(?= |$)");
    private static final Pattern COUNTY = Pattern.compile("\\d{2}");
    private static final Pattern FORMER = Pattern.compile(" from (\\d{1,18})\\b");
    private static final Pattern WHOSE = Pattern.compile("(?<= of )\\d{2}$");
    private static final Pattern EVIDENCE = Pattern.compile("^(\\d{2})(?: (CWS|PROB))?$");
    private static final Pattern CHANGE = Pattern.compile("^(NEW|ROLE|LINK|ENABLE)(?= |$)");
    private static final Pattern PROPOSED = Pattern.compile("^proposed by account (\\d{1,18})$");
    private static final Pattern THING =
            Pattern.compile("^(milestone|document|extension|calendar link|passkey|app)\\b");

    private final Counties counties;
    private final Map<Long, String> names;
    private final Sentences sentences;

    /**
     * @param names names of accounts by key
     */
    AuditDetails(Counties counties, Map<Long, String> names, Sentences sentences) {
        this.counties = counties;
        this.names = names;
        this.sentences = sentences;
    }

    /** Returns the accounts whose names an entry's words need. */
    static Stream<Long> accounts(AuditEntry entry) {
        return Stream.concat(
                        ACCOUNT.matcher(entry.subject()).results(),
                        FORMER.matcher(entry.detail()).results())
                .map(found -> Long.parseLong(found.group(1)));
    }

    /** Returns what an entry is about and what it says, in words. */
    String of(AuditEntry entry) {
        return of(entry.action(), entry.subject(), entry.detail());
    }

    String of(String action, String subject, String detail) {
        String about =
                AuditWords.isConfirmation(action)
                        ? new AuditWords(counties, names, sentences).action(subject)
                        : subject(subject);
        return Stream.of(about, detail(action, detail))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private String subject(String subject) {
        Matcher filing = FILING.matcher(subject);
        if (filing.matches()) {
            return filing(filing);
        }
        String said = replaced(REVISION, subject, of -> say("audit.revision", of.group(1)));
        said = replaced(CHANGE, said, of -> say("audit.change." + of.group(1)));
        said = replaced(PROPOSED, said, of -> say("audit.proposedBy", name(of.group(1))));
        said = replaced(ROLE, said, this::role);
        said = replaced(ACCOUNT, said, of -> name(of.group(1)));
        said = replaced(RELEASE, said, this::release);
        said = replaced(THING, said, of -> say("audit.thing." + of.group(1).replace(' ', '_')));
        said = replaced(WHOSE, said, of -> county(of.group()));
        said = replaced(HELD, said, of -> known("retention.kind.", of.group()));
        return replaced(DAY, said, this::day);
    }

    private String filing(MatchResult of) {
        String said = new AuditWords(counties, names, sentences).about(of.group(1));
        said = say("audit.looked.revision", said, of.group(2));
        if (of.group(3) != null) {
            said = say("audit.looked.beside", said, of.group(3));
        }
        return of.group(4) == null ? said : say("audit.looked.as", said, of.group(4));
    }

    private String detail(String action, String detail) {
        String said = replaced(MOVE, detail, this::move);
        said = replaced(KIND, said, of -> "; " + known("entry.kind.", of.group(1)));
        said = replaced(FORMER, said, of -> " " + say("audit.former", name(of.group(1))));
        said =
                switch (action) {
                    case "ASSIGN_REVIEWER", "DUE_DATE", "DOCUMENT_SHARE" ->
                            replaced(LIST, said, this::list);
                    case "RECORDS_DELETED" ->
                            replaced(RECORDS, said, of -> known("retention.kind.", of.group()));
                    case "EVIDENCE_APPROVE" -> replaced(EVIDENCE, said, this::evidence);
                    default -> said;
                };
        return replaced(DAY, said, this::day);
    }

    private static String replaced(
            Pattern pattern, String text, Function<MatchResult, String> words) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.apply(found)));
    }

    private String say(String key, Object... values) {
        return sentences.of(key, values);
    }

    private String known(String prefix, String code) {
        return sentences.has(prefix + code) ? say(prefix + code) : code;
    }

    private String name(String account) {
        return names.getOrDefault(Long.parseLong(account), say("audit.account", account));
    }

    private String county(String code) {
        return CountyCode.isValid(code) ? counties.byCode(new CountyCode(code)).name() : code;
    }

    private String role(MatchResult of) {
        String agency = Optional.ofNullable(of.group(2)).orElse(of.group(4));
        String key = of.group(1) + (agency == null ? "" : "." + agency);
        return known("accounts.role.", key)
                + (of.group(3) == null ? "" : ", " + county(of.group(3)));
    }

    private String release(MatchResult of) {
        String part = of.group(2);
        String whose =
                part.matches("\\d{2}")
                        ? county(part)
                        : part.matches("\\d")
                                ? say("audit.section", part)
                                : part.equals("STATE") ? say("audit.state") : part;
        return say("audit.about.release", of.group(1)) + ", " + whose;
    }

    private String move(MatchResult of) {
        String to = known("audit.status.", of.group(2));
        if (of.group(1) == null) {
            return to;
        }
        return of.group(1).equals(of.group(2))
                ? say("audit.stays", to)
                : say("audit.moved", known("audit.status.", of.group(1)), to);
    }

    private String evidence(MatchResult of) {
        return county(of.group(1))
                + (of.group(2) == null ? "" : ", " + known("agency.", of.group(2)));
    }

    private String list(MatchResult of) {
        String text = of.group();
        long all = COUNTY.matcher(text).results().count();
        if (all == Counties.COUNT) {
            return say("audit.counties.all", Counties.COUNT);
        }
        return Arrays.stream(text.split(",? ")).map(this::county).collect(Collectors.joining(", "));
    }

    private String day(MatchResult of) {
        try {
            return sentences.date(LocalDate.parse(of.group(1)));
        } catch (DateTimeParseException e) {
            return of.group(1);
        }
    }
}
