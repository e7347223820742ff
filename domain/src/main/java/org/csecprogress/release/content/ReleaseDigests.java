package org.csecprogress.release.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.release.ReleaseNumber;

/** SHA-256 digests of what a release is made of and what it publishes, in hexadecimal. */
public final class ReleaseDigests {
    private ReleaseDigests() {}

    /** Returns the digest of the tables' bytes, in the order of their names. */
    public static String ofTables(Collection<ReleaseTable> tables) {
        var digest = new Sha256();
        List<ReleaseTable> ordered = tables.stream().sorted(ReleaseTable.BY_ID).toList();
        for (ReleaseTable table : ordered) {
            byte[] bytes = table.csv();
            digest.addEach(table.id(), String.valueOf(bytes.length));
            digest.add(bytes);
        }
        return digest.hex();
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
        var digest = new Sha256();
        digest.addEach("period", period.toString());
        digest.addEach("catalogue", catalog);
        digest.addEach("policy", policy);
        new TreeMap<>(revisions).forEach((county, d) -> digest.addEach("county " + county, d));
        new TreeMap<>(further).forEach((name, d) -> digest.addEach(name, d));
        new TreeMap<>(others).forEach((number, d) -> digest.addEach("release " + number, d));
        return digest.hex();
    }

    /**
     * Returns the digest of an archive of releases; a new digest requires a new audit.
     *
     * @param tables digest of each release's tables
     */
    public static String ofArchive(Map<ReleaseNumber, String> tables) {
        var digest = new Sha256();
        new TreeMap<>(tables).forEach((number, d) -> digest.addEach(number.toString(), d));
        return digest.hex();
    }

    /**
     * Returns the digest of the rules of an audit: the digest of its program and the dictionary
     * that it reads.
     */
    public static String ofRules(String program, DictionaryFiles dictionary) {
        var digest = new Sha256();
        digest.addEach(program);
        for (String name : dictionary.names()) {
            byte[] bytes = dictionary.find(name).orElseThrow();
            digest.addEach(name, String.valueOf(bytes.length));
            digest.add(bytes);
        }
        return digest.hex();
    }

    /** Returns the digest of one text. A decision applies only to the text that was seen. */
    public static String ofText(String body) {
        return new Sha256().addEach(body).hex();
    }

    /** Returns each text's field and digest, for an audit trail that does not quote texts. */
    public static String ofEach(Collection<PublicText> texts) {
        return texts.stream()
                .map(text -> text.field() + " " + ofText(text.body()))
                .collect(Collectors.joining(", "));
    }

    /** Returns the digest of the passed public texts, ordered by author and field. */
    public static String ofTexts(Collection<PublicText> texts) {
        var digest = new Sha256();
        texts.stream()
                .sorted(PublicText.BY_PLACE)
                .forEach(t -> digest.addEach(t.author().code(), t.field(), t.body()));
        return digest.hex();
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
        var digest = new Sha256();
        for (PartDigests.Part part : PartDigests.Part.values()) {
            parts.of(part).ifPresent(d -> digest.addEach(part.name(), d));
        }
        return digest.hex();
    }

    /**
     * Prefixes each line with the number of its fields, so that different lists never give the same
     * bytes.
     */
    private static String ofLines(Stream<List<String>> lines) {
        var digest = new Sha256();
        lines.forEach(
                line -> {
                    digest.addEach(Integer.toString(line.size()));
                    digest.addEach(line.toArray());
                });
        return digest.hex();
    }
}
