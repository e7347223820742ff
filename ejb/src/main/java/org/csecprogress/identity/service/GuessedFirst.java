package org.csecprogress.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.Account;

/** Words that anyone would guess first: common passwords, counties, the owner's name. */
@ApplicationScoped
class GuessedFirst {
    private static final String FILE = "/identity/guessed_first.txt";

    @Inject private CatalogService catalog;
    private List<String> words = List.of();

    @PostConstruct
    void read() {
        try (InputStream in = Account.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            List<String> all =
                    new ArrayList<>(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
            catalog.counties().all().forEach(county -> all.add(county.name()));
            words = List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the words, with those of the account's own name. */
    List<String> wordsFor(Account account) {
        List<String> all = new ArrayList<>(words);
        for (String part : (account.name() + " " + account.username()).split("[\\s@.]+", -1)) {
            if (part.length() > 2) {
                all.add(part);
            }
        }
        return all;
    }
}
