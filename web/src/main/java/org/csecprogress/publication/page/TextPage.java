package org.csecprogress.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.kernel.web.MarkedText;
import org.csecprogress.kernel.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;

/** A page of words alone, such as the privacy policy: all of it stands in the words. */
@Named
@RequestScoped
public class TextPage {
    @Inject private PublicFrame frame;

    /** A heading with its paragraphs; the heading may be empty. */
    public record Block(String heading, List<List<MarkedText.Part>> paragraphs) {}

    public String getTitle() {
        return frame.getSay().of(key("title"));
    }

    public String getLede() {
        return frame.getSay().of(key("lede"));
    }

    /** The blocks, in order. */
    public List<Block> getBlocks() {
        Sentences say = frame.getSay();
        List<Block> blocks = new ArrayList<>();
        for (int block = 1; say.has(key(block + ".1")); block++) {
            List<List<MarkedText.Part>> paragraphs = new ArrayList<>();
            for (int line = 1; say.has(key(block + "." + line)); line++) {
                paragraphs.add(MarkedText.parse(say.of(key(block + "." + line))));
            }
            String heading = key(block + ".heading");
            blocks.add(new Block(say.has(heading) ? say.of(heading) : "", paragraphs));
        }
        return blocks;
    }

    private String key(String part) {
        return "page." + frame.getRoute().name() + "." + part;
    }
}
