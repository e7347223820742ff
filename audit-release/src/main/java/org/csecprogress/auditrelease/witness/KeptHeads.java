package org.csecprogress.auditrelease.witness;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.auditrelease.file.UnreadableException;

/** A file of daily seals, oldest first. */
final class KeptHeads {
    private static final String COLUMNS = "date,root,previous,key,seal";
    private static final Pattern LINE =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d),([0-9a-f]{64}),([0-9a-f]{64}),([A-Za-z0-9-]{1,16}),"
                            + "([0-9a-f]{64})(?:,(?:true|false))?");

    private final List<KeptHead> heads;

    private KeptHeads(List<KeptHead> heads) {
        this.heads = heads;
    }

    /**
     * Reads a file.
     *
     * @param name its name, for a message
     * @throws UnreadableException if it is none
     */
    static KeptHeads read(String name, byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(COLUMNS)) {
            throw new UnreadableException(name + " is no file of daily seals.");
        }
        List<KeptHead> heads = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new UnreadableException(name + " has a line that is no seal: " + line);
            }
            heads.add(
                    new KeptHead(
                            day(name, parts.group(1)),
                            parts.group(2),
                            parts.group(3),
                            parts.group(4),
                            parts.group(5)));
        }
        return new KeptHeads(List.copyOf(heads));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableException(name + " has a line that is of no day: " + text, e);
        }
    }

    List<KeptHead> heads() {
        return heads;
    }

    Optional<KeptHead> of(LocalDate day) {
        return heads.stream().filter(head -> head.day().equals(day)).findFirst();
    }

    /** Returns where the lines do not follow each other, day by day. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (int i = 1; i < heads.size(); i++) {
            KeptHead before = heads.get(i - 1);
            KeptHead head = heads.get(i);
            if (!head.day().equals(before.day().plusDays(1))) {
                gaps.add("MISSING   " + before.day().plusDays(1) + " has no seal.");
            } else if (!head.previous().equals(before.digest())) {
                gaps.add("BROKEN    " + head.day() + " does not follow " + before.day() + ".");
            }
        }
        return gaps;
    }
}
