package org.csecprogress.release.reading.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.Restatement;
import org.csecprogress.release.record.PublicRelease;

/** Writes what the API tells of a release as JSON. */
final class ReleaseJson {
    private static final String ROOT = "/api/v1/releases/";

    private ReleaseJson() {}

    /** Writes a release with the addresses of its tables. */
    static JsonObjectBuilder of(PublicRelease release, List<ReleaseTable> tables) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (ReleaseTable table : tables) {
            list.add(
                    Json.createObjectBuilder()
                            .add("id", table.id())
                            .add("title", table.title().en())
                            .add(
                                    "href",
                                    ROOT + release.number() + "/tables/" + table.id() + ".csv"));
        }
        return Json.createObjectBuilder()
                .add("number", release.number().toString())
                .add("period", release.period().toString())
                .add("revision", release.revision())
                .add("status", release.status().toString())
                .add("publishedAt", release.publishedAt().toString())
                .add("countiesReporting", release.countiesReporting())
                .add("digest", release.digest())
                .add("wholeDigest", release.digests().whole())
                .add("partDigests", parts(release.digests()))
                .add("tables", list);
    }

    private static JsonObjectBuilder parts(PartDigests digests) {
        JsonObjectBuilder parts = Json.createObjectBuilder();
        for (PartDigests.Part part : PartDigests.Part.values()) {
            digests.of(part)
                    .ifPresent(digest -> parts.add(part.name().toLowerCase(Locale.ROOT), digest));
        }
        return parts;
    }

    /** Writes CDSS's commentary in both languages. */
    static JsonArrayBuilder of(List<PublicText> texts) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Commentary commentary : Commentary.among(texts)) {
            list.add(
                    Json.createObjectBuilder()
                            .add("section", commentary.section())
                            .add("en", commentary.words().en())
                            .add("es", commentary.words().es()));
        }
        return list;
    }

    /** Writes the differences of a release from the one before. */
    static JsonObjectBuilder of(PublicRelease release, Restatement restated) {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        for (Restatement.Change change : restated.changes()) {
            changes.add(
                    Json.createObjectBuilder()
                            .add("table", change.table().id())
                            .add("geography", change.is().geography())
                            .add("dimension", change.is().dimension())
                            .add("category", change.is().category())
                            .add("before", change.was().map(ReleaseRow::valueText).orElse(""))
                            .add("now", change.is().valueText()));
        }
        RestatementKind kind = release.restatementKind();
        Optional<LocalText> why = Optional.ofNullable(release.restatement());
        return Json.createObjectBuilder()
                .add("number", release.number().toString())
                .add("before", restated.before().toString())
                .add("publishedAt", release.publishedAt().toString())
                .add("kind", kind == null ? JsonValue.NULL : Json.createValue(kind.name()))
                .add("reason", why.map(LocalText::en).orElse(""))
                .add("reasonEs", why.map(LocalText::es).orElse(""))
                .add("changes", changes)
                .add("milestones", milestones(restated));
    }

    private static JsonArrayBuilder milestones(Restatement restated) {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        for (Restatement.MilestoneChange change : restated.milestones()) {
            changes.add(
                    Json.createObjectBuilder()
                            .add("county", change.is().county().value())
                            .add("milestone", change.is().milestone())
                            .add("before", change.was().map(MilestoneStanding::status).orElse(""))
                            .add("now", change.is().status()));
        }
        return changes;
    }

    /** Writes the public facts about the audit. */
    static JsonObjectBuilder of(PublicCertificate certificate) {
        return Json.createObjectBuilder()
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
