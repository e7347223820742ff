package org.csecprogress.release.review.service;

import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseStatus;

/**
 * A withdrawal of a release that one office has proposed.
 *
 * @param office the office that has to agree
 * @param waitsForReader whether the reader may agree
 */
public record ProposedWithdrawal(Role office, boolean waitsForReader) {
    static Optional<ProposedWithdrawal> of(Release release, Actor reader) {
        return release.withdrawal()
                .awaited()
                .filter(office -> release.status() != ReleaseStatus.WITHDRAWN)
                .map(
                        office ->
                                new ProposedWithdrawal(
                                        office,
                                        release.refusal(
                                                        ReleaseAction.WITHDRAW,
                                                        reader,
                                                        "",
                                                        Set.of())
                                                .isEmpty()));
    }
}
