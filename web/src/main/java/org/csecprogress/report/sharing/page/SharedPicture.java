package org.csecprogress.report.sharing.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.frame.web.ReportPart;
import org.csecprogress.kernel.frame.web.ReportPart.Form;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.report.county.page.CountyReport;
import org.csecprogress.report.page.ReportContent;
import org.csecprogress.report.picture.page.PictureView;
import org.csecprogress.report.picture.page.PicturesView;

/** The picture that the address names, as the page of the report draws it, and its files. */
@Named("shared")
@RequestScoped
public class SharedPicture {
    @Inject private PublicFrame frame;
    @Inject private ReportContent report;
    @Inject private PicturesView pictures;
    @Inject private CountyReport county;
    @Inject private SharedWords words;
    @Inject private Profile profile;

    private PictureView picture;

    private ReportPart part() {
        return frame.getRoute().place().part();
    }

    /** Finds the picture; empty if the report or the page of the county has none of that name. */
    public Optional<PictureView> find() {
        if (picture == null) {
            candidates()
                    .filter(each -> each.code().equals(part().picture()) && each.isDrawn())
                    .findFirst()
                    .ifPresent(found -> picture = found);
        }
        return Optional.ofNullable(picture);
    }

    private Stream<PictureView> candidates() {
        return frame.getRoute().county().isEmpty()
                ? pictures.named(part().picture()).stream()
                : Stream.concat(county.getTrends().stream(), county.getMap().stream());
    }

    /** Returns the picture, which was found before. */
    public PictureView getPicture() {
        return find().orElseThrow();
    }

    /** Returns the picture as a file. */
    public byte[] svg(boolean narrow) {
        PictureView shown = getPicture();
        return PictureSheet.of(
                shown,
                pictures.marked(shown.drawings()),
                markedTitle(),
                frame.getLang(),
                words.foot(getHref()),
                narrow);
    }

    private String markedTitle() {
        String title = getPicture().title();
        return profile.isDemonstration() ? frame.getSay().of("demonstration.title", title) : title;
    }

    /** Returns the text for those who don't see the picture, marked in the demonstration. */
    public String getAlternative() {
        return markedTitle() + ". " + pictures.marked(getPicture().drawings()).get(0).description();
    }

    private String path(Form form) {
        return ReportPart.path(words.page(), part().picture(), form);
    }

    /** Returns the path of the page of the picture in the release, without the language. */
    public String getHref() {
        return path(Form.PAGE);
    }

    /** Returns the address of a form of the picture, which is named like a constant. */
    public String href(String form) {
        return frame.href(path(Form.valueOf(form)));
    }

    /** Returns the full address of a form of the picture. */
    public String full(String form) {
        return frame.full(path(Form.valueOf(form)));
    }

    /** Returns the files of the picture, with what each is for. */
    public List<Download> getFiles() {
        return Stream.of(Form.SVG, Form.NARROW_SVG, Form.PNG)
                .map(
                        form ->
                                new Download(
                                        frame.getSay().of("share.file." + form),
                                        frame.href(path(form)),
                                        form == Form.PNG ? "PNG" : "SVG"))
                .toList();
    }

    /** A file with its format. */
    public record Download(String title, String href, String format) {}

    /** Returns the HTML that shows the picture in a page of another site. */
    public String getEmbedCode() {
        return EmbedCode.of(full("EMBED"), markedTitle(), height());
    }

    private int height() {
        return PictureSheet.height(
                getPicture(), pictures.marked(getPicture().drawings()), words.foot(getHref()));
    }

    /** Returns the picture's citation as BibTeX. */
    public String getBibTex() {
        return words.bibTex(getPicture().title(), part().picture(), getHref());
    }

    /** Returns the address of the part of the report that has the picture. */
    public String getOrigin() {
        String code = part().picture();
        return frame.getRoute().county().isEmpty()
                ? pictures.place(code)
                : frame.href(words.page()) + "#" + code;
    }

    /** Returns the picture as a list of one. */
    public List<PictureView> getAll() {
        return List.of(getPicture());
    }

    /** Returns the path of what is above the page of the picture, without the language. */
    public String getAboveHref() {
        return words.page();
    }

    /** Returns the name of what is above the page of the picture. */
    public String getAbove() {
        return frame.getRoute().county().isEmpty() ? report.getCrumb() : county.getCounty().name();
    }
}
