package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.review.service.OpeningCheck;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.ReviewedTexts;

/**
 * Shows a built release that is not yet public as everyone will see it, with masked tables only.
 * For those who sign, clear and publish it; each view is audited.
 */
@Stateless
@Guarded
@Allowed({
    Role.STATE_DISCLOSURE,
    Role.STATE_PUBLISHER,
    Role.STATE_STATISTICS,
    Role.STATE_LEGAL,
    Role.STATE_DEPARTMENT
})
public class ReleasePreview {
    @Inject private Releases releases;
    @Inject private OpeningCheck openings;
    @Inject private ReviewedTexts texts;
    @Inject private BusinessClock clock;
    @Inject private ComingRelease coming;
    @Inject private Event<AuditedEvent> events;

    /** Returns the release as it will be public; empty if it does not wait for that. */
    public Optional<PublicRelease> find(Actor viewer, ReleaseNumber number) {
        Optional<PublicRelease> found =
                releases.find(number).filter(ReleasePreview::isWaiting).flatMap(coming::of);
        if (found.isPresent()) {
            events.fire(Viewed.by(viewer, Viewed.Kind.PREVIEW, number.toString(), clock.instant()));
        }
        return found;
    }

    /** Records that the viewer opened a part of a release that waits. */
    public void opened(Actor viewer, ReleaseNumber number, ReleasePart part) {
        releases.find(number).ifPresent(release -> openings.opened(release, viewer, part));
    }

    /**
     * Returns CDSS's texts about a release that waits, in the order of the sections. All that were
     * not sent back are included, so that their author sees them in place.
     */
    public List<Commentary> commentary(Actor viewer, ReleaseNumber number) {
        return releases.find(number)
                .filter(ReleasePreview::isWaiting)
                .map(release -> texts.of(release, TextAuthor.STATE))
                .map(
                        sheet ->
                                sheet.texts().stream()
                                        .filter(text -> !text.is(TextVerdict.SENT_BACK))
                                        .map(ReviewedText::text)
                                        .toList())
                .map(Commentary::among)
                .orElse(List.of());
    }

    private static boolean isWaiting(Release release) {
        return release.status() == ReleaseStatus.BUILT || release.isCleared();
    }
}
