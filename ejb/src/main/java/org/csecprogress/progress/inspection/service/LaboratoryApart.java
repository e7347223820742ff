package org.csecprogress.progress.inspection.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.csecprogress.progress.DocumentType;

/** Looks into files in a process of its own, two at a time; others wait. */
@ApplicationScoped
class LaboratoryApart implements DocumentLaboratory {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 40;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_OF_LINE = 100;

    /** Largest picture of a page that is passed on, in bytes. */
    private static final int MOST_OF_PICTURE = 8 << 20;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ProcessApart inspections = new ProcessApart(LONGEST, MOST_OF_LINE);
    private final ProcessApart drawings = new ProcessApart(LONGEST, MOST_OF_PICTURE);

    @Override
    public InspectedDocument inspect(byte[] content) throws IOException {
        try {
            byte[] line = run(content, inspections, InspectionProgram.INSPECT);
            return InspectionProgram.read(new String(line, StandardCharsets.US_ASCII));
        } catch (FlawedDocumentException e) {
            return InspectedDocument.refused(e.flaw());
        }
    }

    @Override
    public Optional<byte[]> draw(byte[] content, DocumentType type, int page) throws IOException {
        try {
            String[] what = {type.name(), Integer.toString(page)};
            return Optional.of(run(content, drawings, InspectionProgram.DRAW, what));
        } catch (FlawedDocumentException e) {
            return Optional.empty();
        }
    }

    /** Runs the program on the content, with the path of a file that has it as second argument. */
    private byte[] run(byte[] content, ProcessApart program, String task, String... more)
            throws IOException {
        if (!isOurs()) {
            throw new FlawedDocumentException(DocumentFlaw.HEAVY);
        }
        Path file = Files.createTempFile("csec-document-", ".bin");
        try {
            Files.write(file, content);
            List<String> arguments = new ArrayList<>(List.of(task, file.toString()));
            arguments.addAll(List.of(more));
            return program.run(arguments.toArray(String[]::new));
        } finally {
            turns.release();
            Files.delete(file);
        }
    }

    private boolean isOurs() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
