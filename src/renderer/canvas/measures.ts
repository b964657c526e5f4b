export { HANDLE_Y, heightOf, portY, WIRE_ROOM, widthOf } from '../../core/picture/measures';
