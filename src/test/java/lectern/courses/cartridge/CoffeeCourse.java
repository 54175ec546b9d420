package lectern.courses.cartridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The sample course: three modules on coffee, with images, a link, a PDF, a discussion, a quiz and a file that nothing shows. */
final class CoffeeCourse {

    private CoffeeCourse() {
    }

    static CartridgeBuilder fill(CartridgeBuilder course) {
        course.title("Coffee, from cherry to cup").language("en")
                .summary("What happens to a coffee bean between the tree and the table, and how to brew it so that you taste the difference.");
        plant(course);
        roast(course);
        brew(course);
        return course.webContent("r-glossary", "web_resources/Glossary of coffee words.txt").file("web_resources/Glossary of coffee words.txt", GLOSSARY)
                .webContent("r-cherry", "web_resources/images/cherry.png").file("web_resources/images/cherry.png", picture("cherry.png"))
                .webContent("r-ratio", "web_resources/images/brew ratio.png").file("web_resources/images/brew ratio.png", picture("brew-ratio.png"));
    }

    private static void plant(CartridgeBuilder course) {
        course.module("m-plant", "The plant")
                .page("i-cherry", "Inside the cherry", "pages/inside-the-cherry.html", """
                        <h1>Inside the cherry</h1>
                        <p>A coffee bean is not a bean. It is the seed of a fruit about the size of a grape, and the people who pick it call
                        that fruit a <strong>cherry</strong>. Most cherries hold two seeds that lie flat against each other; in one of ten or
                        twenty only one seed grows, round like a pea, and is sold as <em>peaberry</em>.</p>
                        <p><img src="../web_resources/images/cherry.png" alt="A coffee cherry cut open: skin, pulp, sticky layer, parchment and two seeds" width="640"></p>
                        <h2 id="layers">From the outside in</h2>
                        <ol>
                        <li><strong>Skin</strong>, green at first, red or yellow when ripe.</li>
                        <li><strong>Pulp</strong>, thin and sweet; it tastes faintly of watermelon.</li>
                        <li><strong>Mucilage</strong>, a sticky layer of sugars that clings to the seed.</li>
                        <li><strong>Parchment</strong>, a papery shell that protects the seed while it dries.</li>
                        <li><strong>Silver skin</strong>, so thin that it only comes off in the roaster.</li>
                        </ol>
                        <p>How much of this is left on the seed while it dries decides more about the taste than most labels admit. That is what
                        <a href="washed-and-natural.html">the next lesson</a> is about.</p>
                        """)
                .page("i-process", "Washed and natural", "pages/washed-and-natural.html", """
                        <p>Ripe cherries start to ferment within hours, so every farm has to decide on the day of picking how to get the seed out.</p>
                        <table>
                        <thead><tr><th>Way</th><th>What stays on while drying</th><th>In the cup</th></tr></thead>
                        <tbody>
                        <tr><td>Washed</td><td>Parchment only</td><td>Clear, bright, more acidity</td></tr>
                        <tr><td>Honey</td><td>Parchment and some mucilage</td><td>Rounder, sweeter</td></tr>
                        <tr><td>Natural</td><td>The whole cherry</td><td>Heavy, fruity, sometimes like wine</td></tr>
                        </tbody>
                        </table>
                        <p>Washing needs up to forty litres of water for a kilogram of coffee; drying the whole cherry needs sun and somebody who turns
                        it every hour for three weeks. Look back at <a href="inside-the-cherry.html#layers">the layers of the cherry</a> to see
                        what each way takes off.</p>
                        """)
                .link("i-ico", "Where coffee grows: figures of the International Coffee Organization", "https://icocoffee.org/").end();
    }

    private static void roast(CartridgeBuilder course) {
        course.module("m-roast", "The roast")
                .page("i-roast", "Ten minutes that matter", "pages/ten-minutes.html", """
                        <p>Green coffee smells of hay and tastes of nothing you would want. Ten minutes in a roaster change that.</p>
                        <h2>Drying, browning, cracking</h2>
                        <p>For the first four or five minutes the seed only loses water. At about 150&nbsp;°C sugars and amino acids begin to react, the
                        same <em>Maillard reaction</em> that browns bread. Near 196&nbsp;°C the steam inside breaks the seed open with an audible pop: the
                        <strong>first crack</strong>. Light roasts end here. A second, quieter crack follows at about 224&nbsp;°C, and soon after that oil comes
                        to the surface.</p>
                        <blockquote><p>Everything a roaster adds after the second crack tastes of the roaster, not of the farm.</p></blockquote>
                        <p>A seed loses between 12 and 20 percent of its weight on the way. If you pay by weight, dark coffee is the dearer one.</p>
                        """)
                .discussion("i-taste", "What did you taste?", """
                        <p>Buy two coffees of different roast, or ask a café for a spoonful of each. Brew both the same way, let them cool for five
                        minutes, and write down three words for each before you read what others wrote.</p>
                        <p>Compare your words with the scale in this picture:</p>
                        <p><img src="$IMS-CC-FILEBASE$/images/brew%20ratio.png" alt="Bars for weak, balanced and strong coffee"></p>
                        """)
                .quiz("i-quiz", "Check: from cherry to roast").end();
    }

    private static void brew(CartridgeBuilder course) {
        course.module("m-brew", "The cup")
                .page("i-brew", "One to sixteen", "pages/one-to-sixteen.html", """
                        <p>If you change only one thing about your coffee, weigh it. One gram of coffee to sixteen grams of water is a good place to
                        start; a mug of 250 millilitres then wants a little more than fifteen grams, two level tablespoons.</p>
                        <p><img src="../web_resources/images/brew%20ratio.png" alt="Bars: weak at 1 to 20, balanced at 1 to 16, strong at 1 to 12" width="640"></p>
                        <h2>When it tastes wrong</h2>
                        <ul>
                        <li><strong>Sour and thin?</strong> Too little came out of the coffee. Grind finer, or use hotter water.</li>
                        <li><strong>Bitter and dry?</strong> Too much came out. Grind coarser, or stop earlier.</li>
                        <li><strong>Both?</strong> The grounds are uneven. That is the grinder, not you.</li>
                        </ul>
                        <p>The <a href="../web_resources/Brew%20log.pdf">brew log</a> has room for ten tries.</p>
                        """)
                .document("i-log", "Brew log to print", "web_resources/Brew log.pdf", pdf("Brew log", List.of("Coffee, from cherry to cup", "",
                        "Date ............   Coffee ..............................", "Coffee in grams ........   Water in grams ........",
                        "Grind: fine / medium / coarse      Water: ...... degrees", "Time ........ minutes", "",
                        "Sour    1  2  3  4  5      Bitter  1  2  3  4  5", "Sweet   1  2  3  4  5      Body    1  2  3  4  5", "",
                        "One thing to change next time:", "", "............................................................"))).end();
    }

    private static final String GLOSSARY = """
            Glossary of coffee words

            Body         how heavy the coffee feels on the tongue, like skimmed milk or like cream
            Bloom        the foam that rises when the first hot water drives gas out of fresh grounds
            Cupping      tasting many coffees side by side, with a spoon and a loud slurp
            Extraction   the share of the grounds that ends up in the cup; 18 to 22 percent tastes balanced
            Green coffee the dried seed before it is roasted; keeps for about a year
            Peaberry     a cherry with one round seed instead of two flat ones
            """;

    private static byte[] picture(String name) {
        try (InputStream in = CoffeeCourse.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] pdf(String title, List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 14 Tf 64 760 Td 24 TL ");
        lines.forEach(line -> text.append('(').append(line.replace("(", "\\(").replace(")", "\\)")).append(") Tj T* "));
        text.append("ET");
        List<String> objects = List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>", "<< /Title (" + title + ") >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        pdf.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R /Info 6 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
