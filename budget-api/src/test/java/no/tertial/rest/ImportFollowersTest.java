package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class ImportFollowersTest {
    @Test
    void whoever_follows_an_import_that_cannot_be_looked_up_is_told_and_not_left_waiting() {
        // given
        DataAccessException failure = new QueryTimeoutException("The database is away");
        ImportFollowers followers = new ImportFollowers(_ -> {
            throw failure;
        });
        List<Throwable> told = new ArrayList<>();
        SseEmitter follower = new SseEmitter() {
            @Override
            public void completeWithError(Throwable error) {
                told.add(error);
            }
        };

        // when
        followers.tell("1", follower);

        // then
        assertThat(told).containsExactly(failure);
    }
}
