package org.csecprogress.release.text.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.filing.revision.TextAnswer;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.memory.OfRelease;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.text.CommentaryText;
import org.csecprogress.release.text.DecidedText;
import org.csecprogress.release.text.PassedText;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.WrittenText;

/** The decisions about the public texts of releases, in memory. */
public final class MemoryReleaseTexts implements ReleaseTexts {
    private final Memory memory;

    public MemoryReleaseTexts(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<WrittenText> written(Release release) {
        return Stream.concat(ofCounties(release), ofState(release))
                .map(
                        text ->
                                new WrittenText(
                                        text,
                                        decided(release, text.author(), text.field())
                                                .flatMap(each -> each.on(text.body()))))
                .toList();
    }

    private Stream<PublicText> ofCounties(Release release) {
        return OfRelease.all(memory, ReleaseMember.class, release)
                .flatMap(
                        member ->
                                memory.all(TextAnswer.class)
                                        .filter(each -> isIn(each, member))
                                        .map(
                                                each ->
                                                        new PublicText(
                                                                member.county(),
                                                                each.key(),
                                                                each.body())));
    }

    private static boolean isIn(TextAnswer answer, ReleaseMember member) {
        return answer.revision().id() == member.revision();
    }

    private Stream<PublicText> ofState(Release release) {
        return OfRelease.all(memory, CommentaryText.class, release)
                .map(each -> new PublicText(TextAuthor.STATE, each.field().code(), each.body()));
    }

    private Optional<DecidedText> decided(Release release, TextAuthor author, String field) {
        return OfRelease.all(memory, DecidedText.class, release)
                .filter(each -> author.code().equals(Memory.value(each, "author")))
                .filter(each -> each.field().equals(field))
                .findFirst();
    }

    @Override
    public List<WrittenText> written(Release release, TextAuthor author) {
        return written(release).stream()
                .filter(each -> each.text().author().equals(author))
                .toList();
    }

    @Override
    public void decide(
            Release release,
            TextAuthor author,
            List<PublicText> texts,
            TextVerdict verdict,
            String reason,
            Actor officer,
            Instant at) {
        for (PublicText text : texts) {
            Optional<DecidedText> before = decided(release, author, text.field());
            DecidedText now = before.orElseGet(() -> new DecidedText(release, text));
            now.decide(text.body(), verdict, reason, officer, at);
            if (before.isEmpty()) {
                memory.add(now);
            }
        }
    }

    @Override
    public void keep(Release release, List<PublicText> passed) {
        forget(release);
        passed.forEach(text -> memory.add(new PassedText(release, text)));
    }

    @Override
    public List<PublicText> kept(Release release) {
        return OfRelease.all(memory, PassedText.class, release)
                .map(
                        each ->
                                new PublicText(
                                        Memory.<String>value(each, "author"),
                                        Memory.value(each, "field"),
                                        Memory.value(each, "body")))
                .toList();
    }

    @Override
    public void forget(Release release) {
        memory.removeAll(OfRelease.all(memory, PassedText.class, release).toList());
    }
}
