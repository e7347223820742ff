package org.csecprogress.release.publishing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.release.Release;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.making.service.ReleaseOrder;
import org.csecprogress.release.text.service.ReviewedTexts;

/** Checks that a cleared release is what was cleared, and accounts for all that is public. */
@ApplicationScoped
class PublicationCheck {
    @Inject private BuiltContent built;
    @Inject private ReleaseOrder order;
    @Inject private ReviewedTexts texts;

    /** Returns the key of the message why it must not go out; empty if it may. */
    Optional<String> obstacle(Release release) {
        if (!built.isIntact(release)) {
            return Optional.of("release.changed");
        }
        if (!order.knowsPublic(release)) {
            return Optional.of("release.outdated");
        }
        return texts.isIntact(release) ? Optional.empty() : Optional.of("release.textsChanged");
    }
}
