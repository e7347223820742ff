package org.csecprogress.exchange.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.exchange.file.BookWords;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;

/** A county's system that sends figures for Yuba's filing of 2026Q3. */
final class Sending {
    static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    static final CountyCode YUBA = Staff.county("Yuba");
    static final Actor PREPARER = Staff.preparer(YUBA);
    static final List<BookWords> WORDS =
            List.of(
                    new BookWords(
                            Language.EN,
                            "",
                            "",
                            List.of(),
                            "",
                            new BookWords.Clearing("CLEAR", ""),
                            new BookWords.Headings("Code", "", "", "", "", "Now", "")));

    final List<Outcome.Done> done = new ArrayList<>();
    private final ExchangeService exchange;
    private final Path folder;
    private boolean dryRun;
    private boolean replace;
    private Optional<Long> version = Optional.empty();
    private Optional<String> key = Optional.empty();
    private String digest = "d".repeat(64);
    private ReportingPeriod period = Q3;
    private Actor actor = PREPARER;
    private Consumer<Outcome.Done> listener = none -> {};

    Sending(InMemoryPortal portal, Path folder) {
        exchange = portal.bean(ExchangeService.class);
        this.folder = folder;
    }

    Sending dryRun() {
        dryRun = true;
        return this;
    }

    Sending replacing() {
        replace = true;
        return this;
    }

    Sending seen(long number) {
        version = Optional.of(number);
        return this;
    }

    Sending key(String text) {
        key = Optional.of(text);
        return this;
    }

    Sending digest(String text) {
        digest = text;
        return this;
    }

    Sending by(Actor other) {
        actor = other;
        return this;
    }

    Sending in(ReportingPeriod other) {
        period = other;
        return this;
    }

    /** Does something when the figures are saved and the answer is written. */
    Sending saved(Consumer<Outcome.Done> work) {
        listener = work;
        return this;
    }

    /** Sends figures, such as {@code "ID-03":5}. */
    Outcome figures(String figures) {
        return send(
                Shape.JSON,
                "{\"county\":\"58\",\"period\":\"2026Q3\",\"figures\":{" + figures + "}}");
    }

    /** Sends rows of a CSV template, each with a code and a value. */
    Outcome rows(String... rows) {
        Catalog catalog = SharedCatalog.catalogs().forPeriod(Q3);
        String stamp = Stamp.of(YUBA, Q3, catalog.version()).written();
        return send(Shape.CSV, stamp + "\nCode,Now\n" + String.join("\n", rows));
    }

    Outcome send(Shape shape, String body) {
        try {
            Path file = Files.writeString(folder.resolve("sent." + shape), body);
            return exchange.put(actor, sent(shape, file), WORDS, this::answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sent sent(Shape shape, Path file) {
        var wishes = new Sent.Wishes(dryRun, replace, version, key);
        return new Sent(YUBA, period, shape, file, digest, wishes);
    }

    /** Returns the route by which answers to its keys are stored. */
    String route() {
        return sent(Shape.JSON, folder).route();
    }

    private String answer(Outcome.Done outcome) {
        done.add(outcome);
        listener.accept(outcome);
        return outcome.tally().toString();
    }
}
