package org.csecprogress.progress.inspection.service;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.csecprogress.progress.DocumentType;

/** Draws a page or a picture anew as PNG, so that nothing of the file itself is passed on. */
final class PageDrawer {
    /** Width and height of a drawing at most, in points. */
    static final int LONGEST_SIDE = 1_600;

    /** Twice what a printed point is: small print can be read. */
    private static final float LARGEST_SCALE = 2;

    private PageDrawer() {}

    /**
     * Writes a page as PNG.
     *
     * @param page from 0; a picture has one
     */
    static void draw(Path file, DocumentType type, int page, OutputStream to) throws IOException {
        BufferedImage image =
                type == DocumentType.PDF
                        ? page(file, page)
                        : onWhite(PictureInspector.read(file, type));
        ImageIO.setUseCache(false);
        ImageIO.write(image, "png", to);
    }

    private static BufferedImage page(Path file, int page) throws IOException {
        FontMappers.set(new PlainFonts());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDRectangle box = document.getPage(page).getCropBox();
            float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            float scale = Math.min(LARGEST_SCALE, LONGEST_SIDE / longest);
            return renderer.renderImage(page, scale, ImageType.RGB);
        }
    }

    /** Makes the picture smaller if it is larger than a drawing, and leaves only its colors. */
    private static BufferedImage onWhite(BufferedImage image) {
        double scale =
                Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, image.getWidth() * scale);
        int height = (int) Math.max(1, image.getHeight() * scale);
        var drawing = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = drawing.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawing;
    }
}
