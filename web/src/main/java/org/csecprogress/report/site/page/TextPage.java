package org.csecprogress.report.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.MarkedText;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.activation.GuidelineEdition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A page of text only, such as the privacy policy. All its content comes from the messages. */
@Named
@RequestScoped
public class TextPage {
    @Inject private PublicFrame frame;

    @Inject
    @ConfigProperty(name = "csec.access.phone", defaultValue = "1-866-741-6241")
    private String phone;

    @Inject
    @ConfigProperty(name = "csec.access.revised", defaultValue = "2026-11-26")
    private LocalDate revised;

    /** A heading with its paragraphs; the heading may be empty. */
    public record Block(String heading, List<List<MarkedText.Part>> paragraphs) {}

    public String getTitle() {
        return frame.getSay().of(key("title"));
    }

    public String getLede() {
        return frame.getSay().of(key("lede"));
    }

    /** Returns the blocks, in order. */
    public List<Block> getBlocks() {
        Sentences say = frame.getSay();
        List<Block> blocks = new ArrayList<>();
        for (int block = 1; say.has(key(block + ".1")); block++) {
            List<List<MarkedText.Part>> paragraphs = new ArrayList<>();
            for (int line = 1; say.has(key(block + "." + line)); line++) {
                paragraphs.add(MarkedText.parse(paragraph(key(block + "." + line))));
            }
            String heading = key(block + ".heading");
            blocks.add(new Block(say.has(heading) ? say.of(heading) : "", paragraphs));
        }
        return blocks;
    }

    /**
     * Returns a paragraph, with the access telephone number, the date of the statement's revision
     * and the editions of the guidelines filled in.
     */
    private String paragraph(String key) {
        return frame.getSay().of(key, phone, dialled(), frame.getSay().date(revised), editions());
    }

    private String editions() {
        Sentences say = frame.getSay();
        return GuidelineEdition.all().stream()
                .map(
                        edition ->
                                say.of(
                                        "page.edition",
                                        edition.number(),
                                        say.date(edition.inForceFrom())))
                .collect(Collectors.joining("; "));
    }

    /** Returns the number with a country code. Ten digits are a US number. */
    private String dialled() {
        String digits = phone.replaceAll("[^+\\d]", "");
        if (digits.startsWith("+")) {
            return digits;
        }
        return (digits.length() == 10 ? "+1" : "+") + digits;
    }

    private String key(String part) {
        return "page." + frame.getRoute().name() + "." + part;
    }
}
