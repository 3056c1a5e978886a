package dev.gameday.shell.cast;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** The process's terminal as JLine talks to it, with a tap on what it is given and on the sizes that it tells. */
public record TappedPty(Pty pty, ScreenTap tap) implements Pty {
    @Override
    public OutputStream getSlaveOutput() throws IOException {
        return tap.over(pty.getSlaveOutput());
    }

    @Override
    public Size getSize() throws IOException {
        Size size = pty.getSize();
        tap.sized(size);
        return size;
    }

    @Override
    public void setSize(Size size) throws IOException {
        pty.setSize(size);
    }

    @Override
    public InputStream getMasterInput() throws IOException {
        return pty.getMasterInput();
    }

    @Override
    public OutputStream getMasterOutput() throws IOException {
        return pty.getMasterOutput();
    }

    @Override
    public InputStream getSlaveInput() throws IOException {
        return pty.getSlaveInput();
    }

    @Override
    public Attributes getAttr() throws IOException {
        return pty.getAttr();
    }

    @Override
    public void setAttr(Attributes attributes) throws IOException {
        pty.setAttr(attributes);
    }

    @Override
    public SystemStream getSystemStream() {
        return pty.getSystemStream();
    }

    @Override
    public TerminalProvider getProvider() {
        return pty.getProvider();
    }

    @Override
    public void close() throws IOException {
        pty.close();
    }
}
