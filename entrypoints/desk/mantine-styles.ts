/** Sheets of the kit's parts that only the desk uses; the shared ones come with the frame. */
import '@mantine/core/styles/NumberInput.layer.css';
import '@mantine/core/styles/Switch.layer.css';
