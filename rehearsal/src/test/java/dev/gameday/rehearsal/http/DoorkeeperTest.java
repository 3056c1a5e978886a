package dev.gameday.rehearsal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1:8321",
                "localhost:8321",
                "LOCALHOST",
                "[::1]:8321",
                "bucket.localhost:8321",
                "my.bucket.s3.eu-west-1.localhost"
            })
    void names_of_this_machine_come_in(String host) {
        assertThat(Doorkeeper.objection(URI.create("/"), host(host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil.example:127",
                "notlocalhost",
                "127.0.0.2",
                "fis.eu-west-1.amazonaws.com",
                "",
                "localhost@evil.example",
                ".localhost"
            })
    void other_names_do_not(String host) {
        assertThat(Doorkeeper.objection(URI.create("/"), host(host))).isPresent();
    }

    @Test
    void nobody_comes_in_without_a_host_or_with_two() {
        assertThat(Doorkeeper.objection(URI.create("/"), new Headers())).isPresent();
        Headers two = host("localhost");
        two.add("Host", "evil.example");
        assertThat(Doorkeeper.objection(URI.create("/"), two)).isPresent();
    }

    @Test
    void a_url_in_place_of_a_path_is_for_a_proxy() {
        assertThat(Doorkeeper.objection(URI.create("http://localhost/"), host("localhost")))
                .isPresent();
    }

    @Test
    void pages_in_browsers_do_not_come_in_but_people_do() {
        Headers page = host("localhost");
        page.add("Origin", "http://localhost:3000");
        assertThat(Doorkeeper.objection(URI.create("/"), page)).isPresent();
        Headers image = host("localhost");
        image.add("Sec-Fetch-Site", "cross-site");
        assertThat(Doorkeeper.objection(URI.create("/"), image)).isPresent();
        Headers typed = host("localhost");
        typed.add("Sec-Fetch-Site", "none");
        assertThat(Doorkeeper.objection(URI.create("/_rehearsal"), typed)).isEmpty();
    }

    private static Headers host(String host) {
        Headers headers = new Headers();
        headers.add("Host", host);
        return headers;
    }
}
