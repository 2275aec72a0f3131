/**
 * Settings for common static hosts, written beside the directory: other sites may read it (CORS), and what
 * is named by its content may be kept for ever, while the manifest is always asked for again.
 */
export const HOST_SETTINGS: Readonly<Record<string, string>> = {
  // Netlify, Cloudflare Pages.
  _headers: `/*
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
/manifest.json
  Cache-Control: no-cache
/start
  Cache-Control: no-cache
  Content-Type: application/octet-stream
/f/*
  Cache-Control: public, max-age=31536000, immutable
  Content-Type: application/octet-stream
`,
  // Apache.
  '.htaccess': `<IfModule mod_headers.c>
  Header set Access-Control-Allow-Origin "*"
  Header set X-Content-Type-Options "nosniff"
  <FilesMatch "^(manifest\\.json|start)$">
    Header set Cache-Control "no-cache"
  </FilesMatch>
  <FilesMatch "^start$">
    ForceType application/octet-stream
  </FilesMatch>
  <FilesMatch "^[0-9a-f]{12}$">
    ForceType application/octet-stream
    Header set Cache-Control "public, max-age=31536000, immutable"
  </FilesMatch>
</IfModule>
`,
  // IIS, Azure.
  'web.config': `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <add name="Access-Control-Allow-Origin" value="*" />
        <add name="X-Content-Type-Options" value="nosniff" />
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <mimeMap fileExtension="." mimeType="application/octet-stream" />
    </staticContent>
  </system.webServer>
</configuration>
`,
  // nginx: to be included in the server block.
  'nginx.conf': `location / {
  add_header Access-Control-Allow-Origin "*";
  add_header X-Content-Type-Options "nosniff";
}
location = /manifest.json {
  add_header Access-Control-Allow-Origin "*";
  add_header Cache-Control "no-cache";
}
location = /start {
  default_type application/octet-stream;
  add_header Access-Control-Allow-Origin "*";
  add_header Cache-Control "no-cache";
}
location /f/ {
  default_type application/octet-stream;
  add_header Access-Control-Allow-Origin "*";
  add_header Cache-Control "public, max-age=31536000, immutable";
}
`,
};
