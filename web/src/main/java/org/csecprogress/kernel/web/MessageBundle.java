package org.csecprogress.kernel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.ResourceBundle;

/** The English sentences of the pages, as one bundle of one file per feature in {@code /words}. */
public class MessageBundle extends ResourceBundle {
    private static final List<String> FEATURES =
            List.of(
                    "kernel",
                    "identity",
                    "submission",
                    "grid",
                    "progress",
                    "calendar",
                    "intake",
                    "review",
                    "publication",
                    "explore",
                    "share",
                    "catalog",
                    "sitetext",
                    "notification",
                    "transparency",
                    "retention",
                    "recovery");

    private final Properties sentences = new Properties();

    /** Reads the English files. */
    public MessageBundle() {
        this("en");
    }

    MessageBundle(String language) {
        for (String feature : FEATURES) {
            String file = "/words/" + feature + "_" + language + ".properties";
            URL found = MessageBundle.class.getResource(file);
            if (found == null) {
                throw new IllegalStateException("no words in " + file);
            }
            try (InputStream in = found.openStream();
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                sentences.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return sentences.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.stringPropertyNames());
    }
}
