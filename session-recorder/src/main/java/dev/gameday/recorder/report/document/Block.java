package dev.gameday.recorder.report.document;

import java.util.List;

/** A part of a section, without a format. */
public sealed interface Block {
    /** What the cases make of it. */
    <R> R match(Cases<R> cases);

    /** One function for each kind of block. */
    interface Cases<R> {
        R paragraph(Paragraph paragraph);

        R quote(Quote quote);

        R facts(Facts facts);

        R table(Table table);

        R bullets(Bullets bullets);

        R words(Words words);
    }

    /** A paragraph of one line. */
    record Paragraph(Phrase text) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paragraph(this);
        }
    }

    /** What someone claims. */
    record Quote(Phrase text) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quote(this);
        }
    }

    /** Names and what is known of them. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.facts(this);
        }
    }

    /** One fact. */
    record Fact(String name, Phrase value) {}

    /** A table; every row has a cell for each column. */
    record Table(List<String> header, List<List<Phrase>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.table(this);
        }
    }

    /** A list. */
    record Bullets(List<Bullet> bullets) implements Block {
        public Bullets {
            bullets = List.copyOf(bullets);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bullets(this);
        }
    }

    /** One item, with items of its own beneath it or none. */
    record Bullet(Phrase text, List<Phrase> beneath) {
        public Bullet {
            beneath = List.copyOf(beneath);
        }
    }

    /** What people wrote under a heading, in Markdown; where that is empty, the question that is left to them. */
    record Words(String heading, String question, String markdown) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.words(this);
        }
    }
}
