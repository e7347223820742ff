package org.csecprogress.progress.inspection.service;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import org.csecprogress.progress.DocumentType;

/** Reads pictures by Java's own decoders, with fewer points the larger they are. */
final class PictureInspector {
    /** Largest picture in points: a scan of a letter page with 800 points an inch. */
    static final long MOST_POINTS = 60_000_000;

    /** Longest side of a picture as it is kept in memory, in points. */
    static final int LONGEST_SIDE = 1_600;

    private static final String PNG_END = "\0\0\0\0IEND\u00aeB`\u0082";
    private static final String JPEG_END = "\u00ff\u00d9";

    private PictureInspector() {}

    /** Refuses a picture that cannot be decoded to its end, or that has more after its end. */
    static void inspect(Path file, DocumentType type) throws IOException {
        if (type == DocumentType.PNG) {
            FileEnd.of(file).requireEnd(PNG_END);
            read(file, type);
        } else {
            read(file, type);
            FileEnd.of(file).requireEnd(JPEG_END);
        }
    }

    /** Reads a picture, whose longest side is at most about twice {@link #LONGEST_SIDE}. */
    static BufferedImage read(Path file, DocumentType type) throws IOException {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT));
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return decoded(reader);
        } catch (FlawedDocumentException e) {
            throw e;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FlawedDocumentException(DocumentFlaw.BROKEN, e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_POINTS) {
            throw new FlawedDocumentException(DocumentFlaw.HEAVY);
        }
        AtomicBoolean warned = new AtomicBoolean();
        IIOReadWarningListener listener = (from, warning) -> noteCut(warned, warning);
        reader.addIIOReadWarningListener(listener);
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, param);
        if (warned.get()) {
            throw new FlawedDocumentException(DocumentFlaw.CUT);
        }
        return image;
    }

    /** Java's decoder fills up what is missing at the end and warns. */
    private static void noteCut(AtomicBoolean warned, String warning) {
        if (warning.toLowerCase(Locale.ROOT).contains("premature")) {
            warned.set(true);
        }
    }
}
