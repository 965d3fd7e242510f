package dev.larkspur.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

class SpringBootVersionTest {

  @Test
  void tests_run_with_the_version_of_the_build() {
    assertThat(SpringBootVersion.getVersion())
        .isEqualTo(System.getProperty("larkspur.spring-boot"));
  }
}
