package org.csecprogress.release.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;

/** SHA-256 digests of what a release is made of and what it publishes, in hexadecimal. */
public final class ReleaseDigests {
    private ReleaseDigests() {}

    /** Returns the digest of the tables' bytes, in the order of their names. */
    public static String ofTables(Collection<ReleaseTable> tables) {
        MessageDigest digest = sha256();
        List<ReleaseTable> ordered = tables.stream().sorted(ReleaseTable.BY_ID).toList();
        for (ReleaseTable table : ordered) {
            byte[] bytes = table.csv();
            add(digest, table.id(), String.valueOf(bytes.length));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns the digest of the inputs: two builds with the same digest give the same tables.
     *
     * @param period the period
     * @param revisions digest of each county's approved revision
     * @param further other inputs by name; for a later release the revisions that its sums count
     *     instead, and what was shown before it was public
     * @param catalog digest of the catalogue
     * @param policy the policy in words
     * @param others digest of the tables of every other release that the plan used, by its number
     */
    public static String ofInputs(
            ReportingPeriod period,
            Map<CountyCode, String> revisions,
            Map<String, String> further,
            String catalog,
            String policy,
            Map<ReleaseNumber, String> others) {
        MessageDigest digest = sha256();
        add(digest, "period", period.toString());
        add(digest, "catalogue", catalog);
        add(digest, "policy", policy);
        new TreeMap<>(revisions).forEach((county, d) -> add(digest, "county " + county, d));
        new TreeMap<>(further).forEach((name, d) -> add(digest, name, d));
        new TreeMap<>(others).forEach((number, d) -> add(digest, "release " + number, d));
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns the digest of an archive of releases; a new digest requires a new audit.
     *
     * @param tables digest of each release's tables
     */
    public static String ofArchive(Map<ReleaseNumber, String> tables) {
        MessageDigest digest = sha256();
        new TreeMap<>(tables).forEach((number, d) -> add(digest, number.toString(), d));
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns the digest of the rules of an audit: the digest of its program and the dictionary
     * that it reads.
     */
    public static String ofRules(String program, DictionaryFiles dictionary) {
        MessageDigest digest = sha256();
        add(digest, program);
        for (String name : dictionary.names()) {
            byte[] bytes = dictionary.find(name).orElseThrow();
            add(digest, name, String.valueOf(bytes.length));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the digest of one text. A decision applies only to the text that was seen. */
    public static String ofText(String body) {
        MessageDigest digest = sha256();
        add(digest, body);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns each text's field and digest, for an audit trail that does not quote texts. */
    public static String ofEach(Collection<PublicText> texts) {
        return texts.stream()
                .map(text -> text.field() + " " + ofText(text.body()))
                .collect(Collectors.joining(", "));
    }

    /** Returns the digest of the passed public texts, ordered by author and field. */
    public static String ofTexts(Collection<PublicText> texts) {
        MessageDigest digest = sha256();
        texts.stream()
                .sorted(PublicText.BY_PLACE)
                .forEach(t -> add(digest, t.author().code(), t.field(), t.body()));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the digest of the counties' reporting, ordered by county. */
    public static String ofCounties(Collection<CountyStanding> standings) {
        return ofLines(
                standings.stream()
                        .sorted(Comparator.comparing(CountyStanding::county))
                        .map(
                                s ->
                                        List.of(
                                                s.county().value(),
                                                s.standing().name(),
                                                Boolean.toString(s.fromFirst()))));
    }

    /** Returns the digest of a quarter's milestones, ordered by county and milestone. */
    public static String ofMilestones(
            ReportingPeriod period, Collection<MilestoneStanding> standings) {
        return ofLines(
                standings.stream()
                        .sorted(
                                Comparator.comparing(MilestoneStanding::county)
                                        .thenComparing(MilestoneStanding::milestone))
                        .map(standing -> standing.fields(period)));
    }

    /** Returns the digest of the counties' answers on methods, ordered by county and field. */
    public static String ofMethods(Collection<CountyMethod> methods) {
        return ofLines(
                methods.stream()
                        .sorted(
                                Comparator.comparing(CountyMethod::county)
                                        .thenComparing(CountyMethod::field))
                        .map(m -> List.of(m.county().value(), m.field(), m.answer())));
    }

    /** Returns the digest of the data that a release compares itself with. */
    public static String ofEarlier(EarlierQuarters earlier) {
        return ofLines(earlier.lines());
    }

    /** Returns the digest of the existing parts of a release, by their names. */
    public static String ofParts(PartDigests parts) {
        MessageDigest digest = sha256();
        for (PartDigests.Part part : PartDigests.Part.values()) {
            parts.of(part).ifPresent(d -> add(digest, part.name(), d));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Prefixes each line with the number of its fields, so that different lists never give the same
     * bytes.
     */
    private static String ofLines(Stream<List<String>> lines) {
        MessageDigest digest = sha256();
        lines.forEach(
                line -> {
                    add(digest, Integer.toString(line.size()));
                    add(digest, line.toArray(String[]::new));
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Prefixes each text with its length, so that different lists never give the same bytes. */
    private static void add(MessageDigest digest, String... texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
