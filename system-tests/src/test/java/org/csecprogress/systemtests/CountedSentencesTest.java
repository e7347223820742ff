package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Reads each sentence that holds a number with none, one, two and many. Numbers that can't be that
 * small are listed with the reason.
 */
@DisplayName("Sentences with a number")
class CountedSentencesTest {
    private static final Path FIXED = Path.of("src/test/resources/fixed-numbers.txt");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)(,choice)?");

    /** The first words of the keys of public texts. */
    private static final Set<String> PUBLIC =
            Set.of(
                    "archive",
                    "change",
                    "cite",
                    "compared",
                    "comparison",
                    "counties",
                    "county",
                    "dictionary",
                    "explore",
                    "figure",
                    "glossary",
                    "home",
                    "key",
                    "milestone",
                    "page",
                    "picture",
                    "problem",
                    "public",
                    "publicCalendar",
                    "publicMethods",
                    "questions",
                    "report",
                    "restated",
                    "standing",
                    "statement",
                    "waffle",
                    "withdrawn");

    /** The value of a sentence's other numbers: as many as there are counties. */
    private static final int MANY = 58;

    private static final List<Integer> READ = List.of(0, 1, 2, 1234);

    /** The nouns that are counted, in singular and plural. */
    private static final List<String> ENGLISH =
            List.of(
                    "county counties",
                    "quarter quarters",
                    "month months",
                    "year years",
                    "day days",
                    "hour hours",
                    "minute minutes",
                    "second seconds",
                    "milestone milestones",
                    "measure measures",
                    "figure figures",
                    "release releases",
                    "report reports",
                    "filing filings",
                    "file files",
                    "table tables",
                    "cell cells",
                    "row rows",
                    "field fields",
                    "rule rules",
                    "text texts",
                    "worker workers",
                    "person people",
                    "count counts",
                    "event events",
                    "answer answers",
                    "finding findings",
                    "document documents",
                    "comment comments",
                    "question questions",
                    "entry entries",
                    "requirement requirements",
                    "equation equations",
                    "point points",
                    "page pages",
                    "character characters",
                    "account accounts",
                    "token tokens",
                    "request requests",
                    "notice notices",
                    "message messages",
                    "difference differences",
                    "revision revisions",
                    "session sessions",
                    "place places",
                    "group groups",
                    "other others");

    private static final List<String> SPANISH =
            List.of(
                    "condado condados",
                    "trimestre trimestres",
                    "mes meses",
                    "año años",
                    "día días",
                    "hora horas",
                    "minuto minutos",
                    "segundo segundos",
                    "hito hitos",
                    "medida medidas",
                    "cifra cifras",
                    "publicación publicaciones",
                    "informe informes",
                    "presentación presentaciones",
                    "archivo archivos",
                    "tabla tablas",
                    "casilla casillas",
                    "celda celdas",
                    "fila filas",
                    "campo campos",
                    "regla reglas",
                    "texto textos",
                    "joven jóvenes",
                    "trabajador trabajadores",
                    "persona personas",
                    "cuenta cuentas",
                    "conteo conteos",
                    "evento eventos",
                    "respuesta respuestas",
                    "hallazgo hallazgos",
                    "documento documentos",
                    "comentario comentarios",
                    "pregunta preguntas",
                    "entrada entradas",
                    "requisito requisitos",
                    "ecuación ecuaciones",
                    "punto puntos",
                    "página páginas",
                    "carácter caracteres",
                    "solicitud solicitudes",
                    "aviso avisos",
                    "mensaje mensajes",
                    "diferencia diferencias",
                    "revisión revisiones",
                    "sesión sesiones",
                    "lugar lugares",
                    "grupo grupos",
                    "cambio cambios");

    /** A language with its counted nouns. */
    private record Tongue(Locale locale, Pattern one, Pattern several) {
        static Tongue of(Locale locale, List<String> nouns) {
            return new Tongue(locale, after(nouns, 0), after(nouns, 1));
        }

        private static Pattern after(List<String> nouns, int form) {
            String any =
                    nouns.stream()
                            .map(pair -> pair.split(" ", -1)[form])
                            .collect(Collectors.joining("|"));
            return Pattern.compile(
                    "(?<![\\d.,:-])(\\d[\\d,]*)[\\h\\u00a0](?:more |other |de los |of the )?(?:"
                            + any
                            + ")(?!\\p{L})");
        }
    }

    private static final Tongue EN = Tongue.of(Locale.US, ENGLISH);
    private static final Tongue ES = Tongue.of(Locale.forLanguageTag("es-US"), SPANISH);

    private static String read(String pattern, int place, int number, Tongue tongue) {
        Object[] values = new Object[10];
        Arrays.fill(values, MANY);
        values[place] = number;
        return new MessageFormat(pattern, tongue.locale()).format(values);
    }

    /** Returns the places of a pattern's values; −1 stands for those that choose a sentence. */
    private static Set<Integer> places(String pattern, boolean choosing) {
        Set<Integer> places = new TreeSet<>();
        Matcher value = VALUE.matcher(pattern);
        while (value.find()) {
            if (!choosing || value.group(2) != null) {
                places.add(Integer.valueOf(value.group(1)));
            }
        }
        return places;
    }

    /** Returns the faults of a text in one language, for each number that reads wrongly. */
    private static List<String> wrong(String name, String pattern, Tongue tongue) {
        List<String> wrong = new ArrayList<>();
        for (int place : places(pattern, false)) {
            for (int number : READ) {
                String text = read(pattern, place, number, tongue);
                Matcher found = (number == 1 ? tongue.several() : tongue.one()).matcher(text);
                while (found.find()) {
                    if (found.group(1).equals(String.format(Locale.US, "%,d", number))) {
                        wrong.add(name + " " + place + ": " + text);
                    }
                }
            }
        }
        for (int place : places(pattern, true)) {
            String none = read(pattern, place, 0, tongue);
            if (none.equals(read(pattern, place, 1, tongue))) {
                wrong.add(name + " " + place + ", none reads like one: " + none);
            }
        }
        return wrong;
    }

    private static List<String> wrong(Set<String> fixed) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (BothLanguages.Text text : BothLanguages.words()) {
            if (isPublic(text) && !places(text.english(), false).isEmpty()) {
                wrong.addAll(wrong(text.place(), text.english(), EN));
                wrong.addAll(wrong(text.place(), text.spanish(), ES));
            }
        }
        wrong.removeIf(each -> fixed.stream().anyMatch(each::startsWith));
        return wrong;
    }

    private static boolean isPublic(BothLanguages.Text text) {
        return PUBLIC.contains(text.place().replaceFirst("^\\S+ ", "").replaceFirst("[.].*", ""));
    }

    private static Set<String> fixed() throws IOException {
        return Files.readAllLines(FIXED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("agree with it for none, one, two and many, in both languages")
    void agree() throws IOException {
        assertThat(wrong(fixed())).isEmpty();
    }
}
