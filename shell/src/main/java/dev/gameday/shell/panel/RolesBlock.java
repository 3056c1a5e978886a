package dev.gameday.shell.panel;

import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** Who holds which role, and who has spoken without one. */
record RolesBlock(RunView view) implements Block {

    /** How many lines all of it would take; none where nobody is known yet. */
    int wanted(int width) {
        return lines(width, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Line> lines(int width, int height) {
        if (view.company().roles().isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Block.heading("People", width));
        Line all = view.company().line();
        if (all.width() <= width) {
            lines.add(all);
        } else {
            Wrapped.lines(all.text(), width).forEach(text -> lines.add(Line.of(text)));
        }
        return lines.subList(0, Math.min(height, lines.size()));
    }
}
