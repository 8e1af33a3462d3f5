/** In the hidden frame with which office.js asks whether it may trust the program that framed it. */
parent.postMessage(JSON.stringify({ hostUserTrusted: true }), location.origin)
