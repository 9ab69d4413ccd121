import type { Format } from './format.ts'

const words = (list: string): string[] => list.split(', ')

/** Any table, by what its columns are called. */
export const TABLE: Format = {
  id: 'table',
  name: 'Table',
  platform: null,
  holds: 'posts',
  tells: [],
  columns: [
    {
      field: 'key',
      headings: words(
        'id, post id, tweet id, status id, media id, video id, content id, item id, post_id, ' +
          'message id, publication id, identificador, id de la publicación, key',
      ),
    },
    {
      field: 'url',
      headings: words(
        'url, link, permalink, post url, post link, tweet url, tweet permalink, video link, ' +
          'video url, href, enlace, enlace permanente, share url, web link, ' +
          'enlace de la publicación',
      ),
    },
    {
      field: 'title',
      headings: words(
        'title, titulo, headline, subject, video title, post title, asunto, ' +
          'título de la publicación, título del video, titular',
      ),
    },
    {
      field: 'text',
      headings: words(
        'text, post text, tweet text, tweet, caption, content, message, body, post, description, ' +
          'copy, post content, post message, full text, status, post copy, texto, mensaje, ' +
          'contenido, descripción, leyenda, pie de foto, publicación, cuerpo, update text, ' +
          'original text, post body, post caption, selftext',
      ),
    },
    {
      field: 'kind',
      headings: words(
        'type, post type, content type, media type, format, kind, media, post format, tipo, ' +
          'tipo de publicación, tipo de contenido, formato, tipo de medio',
      ),
    },
    {
      field: 'published',
      headings: words(
        'published, published at, publish time, publish date, post date, date posted, posted, ' +
          'posted at, created, created at, created time, created date, timestamp, datetime, ' +
          'date time, date published, publication date, sent at, date sent, posting time, ' +
          'post time, scheduled at, time posted, published time, date (utc), time (utc), ' +
          'date/time, post publish date, fecha de publicación, hora de publicación, fecha y hora, ' +
          'publicado, publicado el, creado, fecha de creación, fecha publicación, upload date, ' +
          'created utc',
      ),
    },
    { field: 'date', headings: words('date, day, fecha, día, dia') },
    { field: 'time', headings: words('time, hour, hora, time of day, clock') },
    {
      field: 'account',
      headings: words(
        'account, account name, account username, author, brand, name, username, user, ' +
          'user name, screen name, handle, page, page name, profile, profile name, channel, ' +
          'channel name, channel title, creator, inferred company, company, owner, posted by, ' +
          'cuenta, nombre de la cuenta, autor, marca, nombre, usuario, página, perfil, canal, ' +
          'nombre de usuario, nombre de la página',
      ),
    },
    {
      field: 'platform',
      headings: words(
        'platform, network, social network, service, profile network, social platform, ' +
          'plataforma, red, red social',
      ),
    },
    { field: 'accountId', headings: words('account id, page id, user id, channel id, author id') },
    {
      field: 'tags',
      headings: words('tags, hashtags, hashtag, labels, keywords, etiquetas, palabras clave'),
    },
    {
      field: 'durationSeconds',
      headings: words(
        'duration, length, duration (sec), duration (s), duration seconds, video length, ' +
          'video duration, duración, duración (s), duración (seg), duración (segundos)',
      ),
      unit: 'seconds',
    },
    {
      field: 'followers',
      headings: words(
        'followers, follower count, followers count, subscribers, total followers, fans, ' +
          'seguidores, suscriptores, total de seguidores, número de seguidores, page likes',
      ),
    },
    {
      field: 'impressions',
      headings: words(
        'impressions, t impression, impression count, impresiones, total impressions, views on x',
      ),
    },
    {
      field: 'reach',
      headings: words(
        'reach, people reached, unique views, unique impressions, members reached, post reach, t reach, ' +
          'accounts reached, alcance, personas alcanzadas, cuentas alcanzadas, unique viewers',
      ),
    },
    {
      field: 'views',
      headings: words(
        'views, view count, video views, plays, total views, play count, viewcount, vistas, ' +
          'visualizaciones, reproducciones, vistas de video',
      ),
    },
    {
      field: 'likes',
      headings: words(
        'likes, like count, favorites, favourites, favorite count, reactions, total likes, ' +
          'total reactions, hearts, like, likecount, me gusta, reacciones, favoritos, ' +
          'total de me gusta, points, score, upvotes, ups',
      ),
    },
    {
      field: 'comments',
      headings: words(
        'comments, comment, comentario, comment count, replies, reply count, total comments, num comments, ' +
          'comments count, comments added, comentarios, respuestas, total de comentarios',
      ),
    },
    {
      field: 'shares',
      headings: words(
        'shares, share, share count, retweets, retweet count, reposts, repost count, total shares, rts, ' +
          'shares count, compartidos, veces compartido, republicaciones, compartidas',
      ),
    },
    {
      field: 'saves',
      headings: words(
        'saves, saved, bookmarks, bookmark count, save count, add to favorites, guardados, ' +
          'veces guardado, marcadores',
      ),
    },
    {
      field: 'clicks',
      headings: words(
        'clicks, link clicks, url clicks, total clicks, post clicks, click count, clics, ' +
          'clics en el enlace, clics totales, clics en enlaces',
      ),
    },
    {
      field: 'follows',
      headings: words('follows, new follows, new followers, nuevos seguidores, seguimientos'),
    },
    {
      field: 'engagements',
      headings: words(
        'engagements, engagement, total engagements, total engagement, interactions, ' +
          'total interactions, interacciones, interacciones totales',
      ),
    },
    {
      field: 'watchHours',
      headings: words('watch time (hours), watch hours, tiempo de reproducción (horas)'),
      unit: 'hours',
    },
    {
      field: 'watchHours',
      headings: words('watch time (minutes), watch minutes, minutes watched'),
      unit: 'minutes',
    },
    {
      field: 'averageViewMs',
      headings: words(
        'average view duration, average watch time, avg watch time, ' +
          'tiempo medio de visualización',
      ),
      unit: 'seconds',
    },
    {
      field: 'averageViewedShare',
      headings: words('average percentage viewed (%), average percentage viewed'),
      unit: 'percent',
    },
    {
      field: 'clickThroughRate',
      headings: words(
        'ctr, click through rate, click-through rate (ctr), impressions click-through rate (%), ' +
          'tasa de clics, porcentaje de clics',
      ),
      unit: 'percent',
    },
    {
      field: 'revenue',
      headings: words(
        'revenue, earnings, estimated revenue, your estimated revenue (usd), ingresos, ' +
          'ganancias',
      ),
    },
    {
      field: 'comment',
      headings: words('comment, comment text, comentario, texto del comentario, reply text'),
    },
    {
      field: 'profileVisits',
      headings: words(
        'profile visits, profile views, visitas al perfil, visualizaciones del perfil',
      ),
    },
    { field: 'newViewers', headings: words('new viewers, nuevos espectadores') },
    { field: 'viewers', headings: words('total viewers, viewers, espectadores') },
    { field: 'returningViewers', headings: words('returning viewers, espectadores recurrentes') },
    {
      field: 'audience',
      headings: words(
        'country, país, top territories, gender, género, age, edad, city, ciudad, segment',
      ),
    },
    {
      field: 'share',
      headings: words(
        'share, distribution, percentage, percent, porcentaje, distribución, proporción',
      ),
      unit: 'percent',
    },
  ],
}
