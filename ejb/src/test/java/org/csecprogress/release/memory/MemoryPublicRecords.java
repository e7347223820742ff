package org.csecprogress.release.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.record.ReleaseContent;

/** The releases that everybody may read, in memory. */
public final class MemoryPublicRecords extends MemoryReleaseRecords implements PublicRecords {
    private final MemoryReleases releases;
    private final MemoryReleaseContents contents;

    public MemoryPublicRecords(Memory memory) {
        super(memory);
        releases = new MemoryReleases(memory);
        contents = new MemoryReleaseContents(memory);
    }

    @Override
    public List<PublicRelease> published() {
        return releases.all().stream()
                .filter(MemoryPublicRecords::isPublic)
                .flatMap(release -> contents.of(release).map(c -> of(release, c)).stream())
                .toList();
    }

    private static boolean isPublic(Release release) {
        return release.status().isPublic() || release.status() == ReleaseStatus.WITHDRAWN;
    }

    private PublicRelease of(Release release, ReleaseContent content) {
        boolean isWithdrawn = release.status() == ReleaseStatus.WITHDRAWN;
        return new PublicRelease(
                release.number(),
                release.status(),
                content.catalogVersion(),
                release.publishedAt().orElse(null),
                release.frozenAt().orElse(null),
                release.countiesReporting(),
                content.digests(release),
                content.cells(),
                content.withheld(),
                isWithdrawn ? release.withdrawal().notice().orElse(null) : null,
                withdrawnAt(release),
                restatement(release.number()).orElse(null),
                release.restatementKind().orElse(null));
    }

    private Instant withdrawnAt(Release release) {
        return releases.events(release).stream()
                .filter(event -> event.action() == ReleaseAction.WITHDRAW)
                .map(ReleaseEvent::at)
                .findFirst()
                .orElse(null);
    }

    private Optional<LocalText> restatement(ReleaseNumber number) {
        return restatement(number, Language.EN)
                .flatMap(en -> restatement(number, Language.ES).map(es -> new LocalText(en, es)));
    }

    private Optional<String> restatement(ReleaseNumber number, Language language) {
        String field = new CommentaryField(CommentaryField.RESTATEMENT, language).code();
        return texts(number).stream()
                .filter(text -> text.field().equals(field))
                .map(PublicText::body)
                .findFirst();
    }

    @Override
    public Optional<PublicCertificate> certificate(ReleaseNumber number) {
        return releases.find(number)
                .flatMap(
                        release ->
                                contents.certificate(release)
                                        .flatMap(
                                                stored ->
                                                        contents.of(release)
                                                                .map(
                                                                        content ->
                                                                                of(
                                                                                        stored
                                                                                                .certificate(),
                                                                                        content))));
    }

    private static PublicCertificate of(ProtectionCertificate stored, ReleaseContent content) {
        return new PublicCertificate(
                stored.tables(),
                stored.rules(),
                content.cells(),
                content.withheld(),
                stored.publicGap());
    }
}
