package org.csecprogress.publication;

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
import org.csecprogress.catalog.DictionaryFiles;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** SHA-256 over what a release is made of and over what it publishes, in hexadecimal. */
public final class ReleaseDigests {
    private ReleaseDigests() {}

    /** Over the bytes of the tables, in the order of their names. */
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
     * Over the inputs: two builds with the same digest give the same tables.
     *
     * @param period the period
     * @param revisions the digest of each county's approved revision
     * @param further what else it depends on, by name: of a later release the revisions that its
     *     sums count in the place of those, and what was shown before it was public
     * @param catalog the digest of the catalogue
     * @param policy what is withheld, in words
     * @param others the digest of the tables of every other release that the plan looked at, by its
     *     number
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
     * Over an archive of releases: another one is audited anew.
     *
     * @param tables the digest of the tables of each release
     */
    public static String ofArchive(Map<ReleaseNumber, String> tables) {
        MessageDigest digest = sha256();
        new TreeMap<>(tables).forEach((number, d) -> add(digest, number.toString(), d));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Over the program that audits releases, by its digest, and the dictionary that it reads. */
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

    /** Over one text: a decision holds for the text that was seen, and for no other. */
    public static String ofText(String body) {
        MessageDigest digest = sha256();
        add(digest, body);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each text by its field and digest, as an audit trail names it without its words. */
    public static String ofEach(Collection<PublicText> texts) {
        return texts.stream()
                .map(text -> text.field() + " " + ofText(text.body()))
                .collect(Collectors.joining(", "));
    }

    /** Over the public texts that were passed, in the order of author and field. */
    public static String ofTexts(Collection<PublicText> texts) {
        MessageDigest digest = sha256();
        texts.stream()
                .sorted(PublicText.BY_PLACE)
                .forEach(t -> add(digest, t.author().code(), t.field(), t.body()));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Over who reported, in the order of the counties. */
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

    /** Over the milestones of a quarter, in the order of county and milestone. */
    public static String ofMilestones(
            ReportingPeriod period, Collection<MilestoneStanding> standings) {
        return ofLines(
                standings.stream()
                        .sorted(
                                Comparator.comparing(MilestoneStanding::county)
                                        .thenComparing(MilestoneStanding::milestone))
                        .map(standing -> standing.fields(period)));
    }

    /** Over what counties answered about their methods, in the order of county and field. */
    public static String ofMethods(Collection<CountyMethod> methods) {
        return ofLines(
                methods.stream()
                        .sorted(
                                Comparator.comparing(CountyMethod::county)
                                        .thenComparing(CountyMethod::field))
                        .map(m -> List.of(m.county().value(), m.field(), m.answer())));
    }

    /** Over what a release compares with. */
    public static String ofEarlier(EarlierQuarters earlier) {
        return ofLines(earlier.lines());
    }

    /** Over the parts of a release that there are, by their names. */
    public static String ofParts(PartDigests parts) {
        MessageDigest digest = sha256();
        for (PartDigests.Part part : PartDigests.Part.values()) {
            parts.of(part).ifPresent(d -> add(digest, part.name(), d));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each line with the number of its fields, so that no two lists run together. */
    private static String ofLines(Stream<List<String>> lines) {
        MessageDigest digest = sha256();
        lines.forEach(
                line -> {
                    add(digest, Integer.toString(line.size()));
                    add(digest, line.toArray(String[]::new));
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each text with its length, so that no two lists of texts run together to the same bytes. */
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
