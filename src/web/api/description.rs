//! The description of the API (OpenAPI 3.1), made from its code and from the report's types.

use crate::docket::matter::State;
use crate::report::schema::components;
use crate::web::api::docket;
use crate::web::api::matters;
use crate::web::api::problem::Problem;
use crate::web::api::triage;
use crate::web::fault::Fault;
use axum::Json;
use serde_json::Value;
use serde_json::json;
use utoipa::OpenApi;
use utoipa::PartialSchema;
use utoipa::ToSchema;
use utoipa::openapi::Array;
use utoipa::openapi::Object;
use utoipa::openapi::ObjectBuilder;
use utoipa::openapi::Ref;
use utoipa::openapi::RefOr;
use utoipa::openapi::Schema;
use utoipa::openapi::schema::OneOfBuilder;
use utoipa::openapi::schema::Type;
use utoipa::openapi::security::Http;
use utoipa::openapi::security::HttpAuthScheme;
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::security::SecurityScheme;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "quash",
        description = "The clinic's desk, for other programs: the docket, its matters, and a triage of papers that keeps nothing. An administrator or attorney makes a key under “Programs”; its role says what it sees.",
        license(name = "MIT OR Apache-2.0")
    ),
    paths(page, triage::triage, docket::list, matters::list, matters::one),
    components(schemas(Problem))
)]
struct Described;

/// How a matter stands, as a schema.
pub fn state_words() -> Object {
    let words: Vec<&str> = State::ALL.iter().map(|it| it.id()).collect();
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(words))
        .description(Some("How the matter stands."))
        .build()
}

/// The report of one notice, as a schema.
pub fn report() -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name("Report"))
}

/// One report, or a list of them.
pub struct Reports;

impl PartialSchema for Reports {
    fn schema() -> RefOr<Schema> {
        let list = Array::new(report());
        let either = OneOfBuilder::new().item(report()).item(list);
        RefOr::T(Schema::OneOf(either.build()))
    }
}

impl ToSchema for Reports {}

/// The whole description.
pub fn description() -> Result<Value, serde_json::Error> {
    let mut api = Described::openapi();
    let key = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
    api.components
        .get_or_insert_default()
        .add_security_scheme("key", key);
    let none: [&str; 0] = [];
    api.security = Some(vec![SecurityRequirement::new("key", none)]);
    let mut api = serde_json::to_value(api)?;
    // What the macros cannot say: one of the two there must be.
    let form = "/paths/~1api~1v1~1triage/post/requestBody/content/multipart~1form-data/schema";
    if let Some(form) = api.pointer_mut(form) {
        form["additionalProperties"] = json!(false);
        let text = json!({"required": ["text"], "properties": {"text": {"pattern": "\\S"}}});
        form["anyOf"] = json!([{"required": ["papers"]}, text]);
    }
    if let Some(own) = api["components"]["schemas"].as_object_mut() {
        own.extend(components());
    }
    Ok(api)
}

/// This description
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    tag = "description",
    security(()),
    responses((status = 200, description = "OpenAPI 3.1", body = Object))
)]
pub async fn page() -> Result<Json<Value>, Fault> {
    description().map(Json).map_err(|_| Fault::Broken)
}
