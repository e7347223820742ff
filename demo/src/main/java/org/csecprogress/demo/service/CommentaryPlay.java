package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.text.service.CommentaryDraft;
import org.csecprogress.release.text.service.CommentaryService;

/** Plays the publisher's commentary on a release in one transaction. */
@ApplicationScoped
@Transactional
@ForEverybody
class CommentaryPlay {
    @Inject private CommentaryService commentaries;

    /** Returns whether a release has no commentary yet; a restatement copies the old one. */
    public boolean isOpen(Actor publisher, ReleaseNumber number) {
        return desk(publisher, number).sheet().texts().isEmpty();
    }

    private CommentaryDraft desk(Actor publisher, ReleaseNumber number) {
        return commentaries.look(publisher, number).orElseThrow();
    }

    /** Writes the plan's commentary on each section. */
    public void play(Actor publisher, ReleaseNumber number, DemoPlan plan) {
        for (Commentary commentary : plan.commentary()) {
            int section = commentary.section();
            String seen = desk(publisher, number).seen(section);
            Acceptance.require(
                    commentaries.save(publisher, number, section, seen, commentary.words()),
                    number);
        }
    }
}
