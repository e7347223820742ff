package org.csecprogress.release.reading.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.embargo.EarlyReader;
import org.csecprogress.release.record.PublicRelease;

/** Writes what the API tells of a release as JSON. */
final class ReleaseJson {
    private static final String ROOT = "/api/v1/releases/";

    private ReleaseJson() {}

    /** Writes a release as the list of all has it. */
    static JsonObjectBuilder of(PublicRelease release) {
        return JsonBuilders.object()
                .add("number", release.number().toString())
                .add("period", release.period().toString())
                .add("revision", release.revision())
                .add("status", release.status().toString())
                .add("publishedAt", release.publishedAt().toString())
                .add("countiesReporting", release.countiesReporting())
                .add("digest", release.digest())
                .add("wholeDigest", release.digests().whole())
                .add("partDigests", parts(release.digests()))
                .add("href", ROOT + release.number());
    }

    /** Writes the addresses of a release's tables. */
    static JsonArrayBuilder tables(PublicRelease release, List<ReleaseTable> tables) {
        JsonArrayBuilder list = JsonBuilders.array();
        for (ReleaseTable table : tables) {
            list.add(
                    JsonBuilders.object()
                            .add("id", table.id())
                            .add("title", table.title().en())
                            .add(
                                    "href",
                                    ROOT + release.number() + "/tables/" + table.id() + ".csv"));
        }
        return list;
    }

    private static JsonObjectBuilder parts(PartDigests digests) {
        JsonObjectBuilder parts = JsonBuilders.object();
        for (PartDigests.Part part : PartDigests.Part.values()) {
            digests.of(part)
                    .ifPresent(digest -> parts.add(part.name().toLowerCase(Locale.ROOT), digest));
        }
        return parts;
    }

    /** Writes CDSS's commentary in both languages. */
    static JsonArrayBuilder of(List<PublicText> texts) {
        JsonArrayBuilder list = JsonBuilders.array();
        for (Commentary commentary : Commentary.among(texts)) {
            list.add(
                    JsonBuilders.object()
                            .add("section", commentary.section())
                            .add("en", commentary.words().en())
                            .add("es", commentary.words().es()));
        }
        return list;
    }

    /** Writes who could read a release before it was public, and why. */
    static JsonArrayBuilder readers(PublicRelease release, List<EarlyReader> all) {
        JsonArrayBuilder list = JsonBuilders.array();
        all.stream()
                .filter(reader -> reader.number().equals(release.number()))
                .map(EarlyReader::person)
                .forEach(
                        person ->
                                list.add(
                                        JsonBuilders.object()
                                                .add("name", person.name())
                                                .add("position", person.position())
                                                .add("organization", person.organization())
                                                .add("reason", person.reason().name())));
        return list;
    }

    /** Writes the public facts about the audit. */
    static JsonObjectBuilder of(PublicCertificate certificate) {
        return JsonBuilders.object()
                .add("tablesDigest", certificate.tables())
                .add("policy", certificate.rules().policy())
                .add("criterion", ProtectionCertificate.CRITERION)
                .add("catalogVersion", certificate.rules().catalogVersion())
                .add("catalogDigest", certificate.rules().catalog())
                .add("rulesInForceSince", since(certificate))
                .add("figures", certificate.figures())
                .add("withheld", certificate.withheld())
                .add("provenGapPercent", gap(certificate));
    }

    private static JsonValue gap(PublicCertificate certificate) {
        return certificate.gapPercent().isPresent()
                ? Json.createValue(certificate.gapPercent().getAsInt())
                : JsonValue.NULL;
    }

    private static JsonValue since(PublicCertificate certificate) {
        return certificate
                .rules()
                .inForceSince()
                .<JsonValue>map(day -> Json.createValue(day.toString()))
                .orElse(JsonValue.NULL);
    }
}
