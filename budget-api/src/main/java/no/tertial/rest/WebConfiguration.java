package no.tertial.rest;

import java.util.List;
import no.tertial.eventstore.ReadModelStatus;
import no.tertial.replay.Patience;
import no.tertial.replay.ReadModel;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers are handed, and what is checked before them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final Patience patience;
    private final ReadModelStatus status;

    WebConfiguration(ReadModel readModel, ReadModelStatus status) {
        this.patience = new Patience(readModel::position);
        this.status = status;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
        resolvers.add(new WriteResolver());
        resolvers.add(new ReadingResolver(patience));
        resolvers.add(new TableRequestResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        TextConverters.addTo(registry);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
        registry.addInterceptor(new StoppedNotice(status)).addPathPatterns("/api/**");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/swagger-ui.html");
    }
}
