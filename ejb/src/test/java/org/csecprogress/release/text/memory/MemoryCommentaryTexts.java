package org.csecprogress.release.text.memory;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.memory.OfRelease;
import org.csecprogress.release.text.CommentaryText;
import org.csecprogress.release.text.CommentaryTexts;

/** CDSS's texts about releases, in memory. */
public final class MemoryCommentaryTexts implements CommentaryTexts {
    private final Memory memory;

    public MemoryCommentaryTexts(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void keep(Release release, Commentary commentary, Actor writer, Instant at) {
        int section = commentary.section();
        remove(release, section);
        Arrays.stream(Language.values())
                .map(
                        language ->
                                new CommentaryText(
                                        release,
                                        new CommentaryField(section, language),
                                        commentary.words().in(language),
                                        writer,
                                        at))
                .forEach(memory::add);
    }

    @Override
    public void remove(Release release, int section) {
        memory.removeAll(
                OfRelease.all(memory, CommentaryText.class, release)
                        .filter(text -> text.field().section() == section)
                        .toList());
    }

    @Override
    public void carry(Release release) {
        ReleaseNumber number = release.number();
        if (number.revision() > 1) {
            of(new ReleaseNumber(number.period(), number.revision() - 1)).stream()
                    .filter(text -> text.field().section() != CommentaryField.RESTATEMENT)
                    .map(text -> text.copyTo(release))
                    .forEach(memory::add);
        }
    }

    @Override
    public List<CommentaryText> of(ReleaseNumber number) {
        return memory.all(CommentaryText.class)
                .filter(text -> Memory.<Release>value(text, "release").number().equals(number))
                .sorted(Comparator.comparing(text -> text.field().code()))
                .toList();
    }
}
