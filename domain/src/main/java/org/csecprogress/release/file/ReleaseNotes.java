package org.csecprogress.release.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.content.Annotation;

/** The notes for readers of the files, in both languages. */
final class ReleaseNotes {
    private static final String LINE = "\r\n";

    private final FileContent content;
    private final PackageWords words;

    ReleaseNotes(FileContent content, PackageWords words) {
        this.content = content;
        this.words = words;
    }

    /** Returns the title, which says so if the data are of the demonstration. */
    LocalText title() {
        LocalText title = words.of("title", content.number().toString());
        LocalText mark = words.of("demonstration");
        return content.isDemonstration()
                ? new LocalText(mark.en() + " " + title.en(), mark.es() + " " + title.es())
                : title;
    }

    /** Returns what the data package is about. */
    LocalText description() {
        return words.of("description");
    }

    /** Returns the terms on which the files may be used. */
    LocalText licence() {
        return words.of("licence", content.number().toString());
    }

    /** Returns all notes, the title first. */
    List<LocalText> lines() {
        List<LocalText> lines = new ArrayList<>(List.of(title(), description()));
        lines.add(words.of("note.key"));
        lines.add(words.of("note.withheld"));
        Stream.concat(
                        Stream.of(0),
                        Stream.of(Annotation.values()).map(annotation -> annotation.code()))
                .forEach(code -> lines.add(annotation(code)));
        lines.add(words.of("note.value"));
        lines.add(
                words.of(
                        "note.rate",
                        content.words().populations().set(),
                        content.words().populations().referenceDate().toString()));
        lines.add(words.of("note.sum"));
        if (content.number().revision() > 1) {
            lines.add(words.of("note.restated", content.number().toString()));
        }
        lines.add(licence());
        lines.add(words.of("cite", content.number().toString(), content.digest()));
        return lines;
    }

    private LocalText annotation(int code) {
        LocalText said = words.of("annotation." + code);
        return new LocalText(code + " = " + said.en(), code + " = " + said.es());
    }

    /** Returns the notes as text, first in English, then in Spanish. */
    byte[] readme() {
        return text(lines());
    }

    /** Returns the terms of use as text. */
    byte[] licenceText() {
        return text(List.of(licence()));
    }

    private static byte[] text(List<LocalText> lines) {
        String en = lines.stream().map(LocalText::en).collect(Collectors.joining(LINE));
        String es = lines.stream().map(LocalText::es).collect(Collectors.joining(LINE));
        return (en + LINE + LINE + es + LINE).getBytes(StandardCharsets.UTF_8);
    }
}
